package org.mcrledger.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mcrledger.core.term.Bilingual;
import tools.jackson.databind.JsonNode;

/** The numbers of a rule set, each with what it is and how far it can be turned. */
final class RuleSetNumbers {
  /** Objects whose fields are named by keys of the domain, and the family of their words. */
  private static final Map<String, String> FAMILIES =
      Map.of("rungs", "kind", "stances", "stance", "weights", "importance", "answers", "answer");

  /** Those with many numbers; what else there is stands alone. */
  private static final List<String> PARTS = List.of("intimacy.", "support.", "grid.");

  private final List<Adjustable> found = new ArrayList<>();

  private RuleSetNumbers() {}

  static List<Adjustable> of(JsonNode document) {
    RuleSetNumbers numbers = new RuleSetNumbers();
    numbers.object(document, "", "", List.of());
    return List.copyOf(numbers.found);
  }

  private void object(JsonNode object, String path, String owner, List<Bilingual> label) {
    object.forEachEntry(
        (field, value) -> {
          String place = path.isEmpty() ? field : path + "." + field;
          if (value.isNumber()) {
            String family = FAMILIES.get(owner);
            Bilingual name =
                family == null
                    ? Words.of(ofSteps(owner) ? "step." + field : "field." + field)
                    : Words.of(family + "." + field);
            number(value.decimalValue(), place, Range.of(owner, field), with(label, name));
          } else if (value.isObject()) {
            object(value, place, field, with(label, Words.of("part." + field)));
          } else if (value.isArray()) {
            list(value, place, field, label);
          }
        });
  }

  private static boolean ofSteps(String owner) {
    return owner.equals("steps") || owner.equals("decay") || owner.equals("scale");
  }

  private void list(JsonNode list, String path, String field, List<Bilingual> label) {
    for (int at = 0; at < list.size(); at++) {
      JsonNode each = list.get(at);
      if (each.isObject()) {
        object(each, path + "[" + at + "]", field, with(label, name(each, field, at)));
      }
    }
  }

  private static Bilingual name(JsonNode each, String field, int at) {
    if (each.has("name")) {
      return new Fields(each).bilingual("name");
    }
    if (each.has("industries")) {
      String industries = String.join(", ", new Fields(each).texts("industries"));
      return new Bilingual(industries, industries);
    }
    return Words.of("nth." + field, at + 1);
  }

  private void number(BigDecimal value, String path, Range range, List<Bilingual> words) {
    int ofGroup = Math.min(groupWords(path), words.size() - 1);
    found.add(
        Adjustable.of(
            path,
            words.subList(0, ofGroup).stream().reduce(Words::joined),
            words.subList(ofGroup, words.size()).stream().reduce(Words::joined).orElseThrow(),
            value,
            range));
  }

  private static int groupWords(String path) {
    boolean alone = PARTS.stream().noneMatch(path::startsWith);
    return alone ? 0 : path.contains(".criteria[") ? 2 : 1;
  }

  private static List<Bilingual> with(List<Bilingual> label, Bilingual next) {
    return Stream.concat(label.stream(), Stream.of(next)).toList();
  }
}

package org.mcrledger.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mcrledger.core.term.Bilingual;
import tools.jackson.databind.JsonNode;

/** Walks a document and lists its numbers, each with what it is and how far it can be turned. */
final class Adjustables {
  /** Objects whose fields are named by keys of the domain, and the family of their words. */
  private static final Map<String, String> FAMILIES =
      Map.of("rungs", "kind", "stances", "stance", "weights", "importance", "answers", "answer");

  private final List<Adjustable> found = new ArrayList<>();

  private Adjustables() {}

  static List<Adjustable> of(JsonNode document) {
    Adjustables adjustables = new Adjustables();
    adjustables.object(document, "", "", List.of());
    return List.copyOf(adjustables.found);
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

  private void number(BigDecimal value, String path, Range range, List<Bilingual> label) {
    found.add(
        new Adjustable(
            path,
            label,
            value,
            range.min().min(value),
            range.mostFor(value),
            range.step(),
            range.integer()));
  }

  private static List<Bilingual> with(List<Bilingual> label, Bilingual next) {
    return Stream.concat(label.stream(), Stream.of(next)).toList();
  }
}

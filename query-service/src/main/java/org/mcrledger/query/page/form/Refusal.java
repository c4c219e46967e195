package org.mcrledger.query.page.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mcrledger.kit.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * Why a command was not done, in the words of its problem document: a sentence for each field that
 * it names, and one for the whole.
 *
 * @param fields sentences by the path in the body that was sent
 * @param general what stands above the form
 * @param id what to quote when asking for help
 */
public record Refusal(Map<String, String> fields, Optional<String> general, Optional<String> id) {
  static final Refusal NONE = new Refusal(Map.of(), Optional.empty(), Optional.empty());
  private static final String BY = "by.";
  private static final Pattern ROW = Pattern.compile("([A-Za-z]+)\\[(\\d{1,3})](.*)");

  public Refusal {
    fields = Map.copyOf(fields);
  }

  /** Reads a problem of RFC 9457. */
  public static Refusal of(String problemJson) {
    JsonNode problem = Json.mapper().readTree(problemJson);
    Map<String, String> fields = new LinkedHashMap<>();
    add(fields, problem);
    for (JsonNode error : problem.path("errors")) {
      add(fields, error);
    }
    String sentence = problem.path("detail").asString("");
    if (fields.size() > 1) {
      sentence = String.join(" ", new TreeSet<>(fields.values()));
    }
    return new Refusal(fields, Optional.of(sentence), text(problem, "id"));
  }

  /** The refusal of a correction, at the fields of the form for what it says right. */
  public Refusal ofCorrection() {
    Map<String, String> renamed = new LinkedHashMap<>();
    fields.forEach(
        (field, sentence) ->
            renamed.put(
                field.startsWith(BY)
                    ? field.substring(BY.length())
                    : field.equals("because") ? Form.WHY : field,
                sentence));
    return new Refusal(renamed, general, id);
  }

  private static void add(Map<String, String> fields, JsonNode problem) {
    text(problem, "field")
        .ifPresent(field -> fields.putIfAbsent(field, problem.path("detail").asString("")));
  }

  private static Optional<String> text(JsonNode node, String name) {
    return Optional.of(node.path(name).asString("")).filter(text -> !text.isEmpty());
  }

  /** The sentence at a field of the form; empty rows were not sent, so the numbers may differ. */
  Optional<String> at(String name, Typed typed) {
    return Optional.ofNullable(fields.get(sent(name, typed))).or(() -> choiceOfSeveral(name));
  }

  private static String sent(String name, Typed typed) {
    Matcher row = ROW.matcher(name);
    if (!row.matches()) {
      return name;
    }
    Integer number = typed.rows(row.group(1)).get(Integer.parseInt(row.group(2)));
    return number == null ? "" : row.group(1) + "[" + number + "]" + row.group(3);
  }

  /** One value of several, such as {@code roles[1]}, is shown at the field as a whole. */
  private Optional<String> choiceOfSeveral(String name) {
    List<String> found =
        fields.entrySet().stream()
            .filter(each -> each.getKey().matches(Pattern.quote(name) + "\\[\\d+]"))
            .map(Map.Entry::getValue)
            .toList();
    return found.stream().findFirst();
  }
}

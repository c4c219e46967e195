package org.mcrledger.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * One line of what a text of rules says, for people who do not read YAML.
 *
 * @param depth how far in, from 0
 * @param field its name; of an item its number, from 1, or what it calls itself
 * @param value what it says; empty where lines further in say it
 */
public record Outline(int depth, String field, boolean isItem, String value) {
  /** All lines of a sound text, names in one language. */
  public static List<Outline> of(String text, Locale locale) {
    List<Outline> lines = new ArrayList<>();
    fields(CheckedFile.parse("rules", text, locale), 0, locale, lines);
    return List.copyOf(lines);
  }

  private static void fields(JsonNode object, int depth, Locale locale, List<Outline> lines) {
    object.forEachEntry((name, value) -> line(name, false, value, depth, locale, lines));
  }

  private static void line(
      String field, boolean isItem, JsonNode value, int depth, Locale locale, List<Outline> lines) {
    if (isShort(value)) {
      lines.add(new Outline(depth, field, isItem, said(value, locale)));
      return;
    }
    lines.add(new Outline(depth, field, isItem, ""));
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        line(Integer.toString(i + 1), true, value.get(i), depth + 1, locale, lines);
      }
    } else {
      fields(value, depth + 1, locale, lines);
    }
  }

  /** What is said in a line: a value, a name in two languages, a list or an object of values. */
  private static boolean isShort(JsonNode value) {
    return value.isValueNode()
        || isName(value)
        || (value.valueStream().allMatch(JsonNode::isValueNode) && value.size() <= 6);
  }

  private static boolean isName(JsonNode value) {
    return value.isObject() && value.size() == 2 && value.has("zh") && value.has("en");
  }

  private static String said(JsonNode value, Locale locale) {
    if (isName(value)) {
      return value.get(locale.getLanguage().equals("zh") ? "zh" : "en").asString();
    }
    if (value.isArray()) {
      return value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
    }
    if (value.isObject()) {
      return value
          .propertyStream()
          .map(each -> each.getKey() + " " + each.getValue().asString())
          .collect(Collectors.joining(", "));
    }
    return value.asString();
  }
}

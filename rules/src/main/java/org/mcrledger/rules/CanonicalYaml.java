package org.mcrledger.rules;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A document as YAML for people: objects as blocks, short lists and objects of plain values on one
 * line, every text that could be taken for something else in quotes.
 */
final class CanonicalYaml {
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z\\u4e00-\\u9fff][A-Za-z0-9_\\-\\u4e00-\\u9fff]*");
  private static final Pattern TAKEN =
      Pattern.compile("(?i)(y|n|yes|no|on|off|true|false|null|nan|inf)");
  private static final int ONE_LINE_MAX = 90;

  private final StringBuilder text = new StringBuilder();

  private CanonicalYaml() {}

  static String write(JsonNode document) {
    CanonicalYaml yaml = new CanonicalYaml();
    yaml.fields(document, "");
    return yaml.text.toString();
  }

  private void fields(JsonNode object, String indent) {
    object.forEachEntry((key, value) -> field(key, value, indent));
  }

  private void field(String key, JsonNode value, String indent) {
    text.append(indent).append(scalar(key)).append(':');
    if (fitsOneLine(value)) {
      text.append(' ').append(flow(value)).append('\n');
    } else {
      text.append('\n');
      if (value.isArray()) {
        value.forEach(each -> item(each, indent + "  "));
      } else {
        fields(value, indent + "  ");
      }
    }
  }

  private void item(JsonNode value, String indent) {
    if (fitsOneLine(value) || !value.isObject()) {
      text.append(indent).append("- ").append(flow(value)).append('\n');
      return;
    }
    int start = text.length();
    fields(value, indent + "  ");
    text.setCharAt(start + indent.length(), '-');
  }

  private static boolean fitsOneLine(JsonNode value) {
    return value.isValueNode()
        || value.isEmpty()
        || (value.valueStream().allMatch(JsonNode::isValueNode)
            && flow(value).length() <= ONE_LINE_MAX);
  }

  private static String flow(JsonNode value) {
    if (value.isArray()) {
      return value
          .valueStream()
          .map(CanonicalYaml::flow)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (value.isObject()) {
      return value
          .propertyStream()
          .map(field -> scalar(field.getKey()) + ": " + flow(field.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return value.isString() ? scalar(value.stringValue()) : Canonical.json(value);
  }

  private static String scalar(String text) {
    return PLAIN.matcher(text).matches() && !TAKEN.matcher(text).matches() ? text : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if (isPrintable(c)) {
                quoted.appendCodePoint(c);
              } else {
                quoted.append("\\U%08x".formatted(c));
              }
            });
    return quoted.append('"').toString();
  }

  private static boolean isPrintable(int c) {
    return (c >= 0x20 && c < 0x7f)
        || (c > 0xa0 && c < 0xd800 && c != 0x2028 && c != 0x2029)
        || (c > 0xf8ff && c < 0xfeff)
        || (c > 0xff00 && c < 0xfff0);
  }
}

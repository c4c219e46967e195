package org.mcrledger.rules;

import com.networknt.schema.Error;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the validator says of a value, without its English where its reader reads Chinese. */
final class SchemaWords {
  private static final Pattern TYPE =
      Pattern.compile(" ?\\b(string|integer|number|object|array|boolean|null)\\b");

  private static final Map<String, String> CHINESE =
      Map.of(
          "string", "文本",
          "integer", "整数",
          "number", "小数",
          "object", "一组字段",
          "array", "列表",
          "boolean", "true 或 false",
          "null", "空值");

  private SchemaWords() {}

  static String of(Error error, Locale locale) {
    String said = error.getMessage();
    if (!locale.getLanguage().equals("zh")) {
      return said;
    }
    return switch (error.getKeyword()) {
      case "enum" -> "只能是以下之一：" + values(error.getSchemaNode());
      case "type" ->
          TYPE.matcher(said)
              .replaceAll(each -> Matcher.quoteReplacement(CHINESE.get(each.group(1))));
      default -> said;
    };
  }

  private static String values(JsonNode enumeration) {
    return enumeration.valueStream().map(JsonNode::asString).collect(Collectors.joining("、"));
  }
}

package org.mcrledger.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mcrledger.core.term.Bilingual;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Why a text is no YAML of ours, and where: in words for its author, not in those of the reader's
 * program. What the reader says of YAML itself stays in its words, which are English.
 */
record Unreadable(TokenStreamLocation at, Bilingual sentence) {
  static final Bilingual NUMBER =
      new Bilingual(
          "不是此处可用的数字：最多 %d 位".formatted(CheckedFile.DIGITS_MAX),
          "is no number that can stand here: it has at most %d digits"
              .formatted(CheckedFile.DIGITS_MAX));

  private static final Bilingual DEEP =
      new Bilingual(
          "嵌套超过 %d 层".formatted(CheckedFile.DEPTH_MAX),
          "is nested deeper than %d levels".formatted(CheckedFile.DEPTH_MAX));

  private static final Bilingual SECOND =
      new Bilingual("此处开始另一个文档；正文只能有一个文档", "here begins another document; a text has one");

  private static final Pattern DUPLICATE = Pattern.compile("Duplicate Object property (\".*\")");

  /** What came of reading the text, told by reading it again up to what cannot be read. */
  static Unreadable of(JacksonException e, YAMLMapper yaml, String text) {
    try (JsonParser parser = yaml.createParser(text)) {
      return again(e, parser);
    }
  }

  private static Unreadable again(JacksonException e, JsonParser parser) {
    TokenStreamLocation before = parser.currentLocation();
    boolean number = false;
    try {
      while (parser.nextToken() != null) {
        before = parser.currentTokenLocation();
        number = parser.currentToken().isNumeric();
        if (number) {
          Object _ = parser.getDecimalValue();
        }
        number = false;
      }
    } catch (JacksonException _) {
      if (number) {
        return new Unreadable(before, NUMBER);
      }
      before = parser.currentTokenLocation();
    }
    return new Unreadable(e.getLocation() == null ? before : e.getLocation(), sentence(e));
  }

  private static Bilingual sentence(JacksonException e) {
    String said = e.getOriginalMessage();
    Matcher duplicate = DUPLICATE.matcher(said);
    if (e instanceof StreamConstraintsException) {
      return DEEP;
    }
    if (said.startsWith("Trailing token")) {
      return SECOND;
    }
    if (duplicate.lookingAt()) {
      String field = duplicate.group(1);
      return new Bilingual("字段 " + field + " 出现两次", "the field " + field + " stands twice");
    }
    String reader = withoutPlaces(said);
    return new Bilingual("无法作为 YAML 读取：" + reader, "cannot be read as YAML: " + reader);
  }

  /** The reader's words without the lines on which it shows the place again, which are indented. */
  private static String withoutPlaces(String said) {
    return said.lines()
        .filter(line -> !line.isBlank() && !line.startsWith(" "))
        .collect(Collectors.joining(", "));
  }
}

package org.mcrledger.rules;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/** Puts other numbers into a text of rules, and leaves all else as it was typed, comments too. */
final class NumbersInText {
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]*[.]?[0-9]+([eE][+-]?[0-9]+)?");

  private NumbersInText() {}

  private record Place(int end, String number) {}

  /** Empty where the text does not say one of the numbers in plain digits at its path. */
  static Optional<String> put(String text, Map<String, BigDecimal> numbers) {
    JsonNode root = CheckedFile.parse("", text, Locale.ENGLISH);
    NavigableMap<Integer, Place> places = new TreeMap<>();
    for (Map.Entry<String, BigDecimal> each : numbers.entrySet()) {
      JsonNode node = Paths.find(root, each.getKey());
      int begin = offset(text, CheckedFile.locationOf(node));
      Matcher written = NUMBER.matcher(text);
      if (begin < 0 || !written.region(begin, text.length()).lookingAt()) {
        return Optional.empty();
      }
      places.put(begin, new Place(written.end(), each.getValue().toPlainString()));
    }
    StringBuilder changed = new StringBuilder(text);
    places
        .descendingMap()
        .forEach((begin, place) -> changed.replace(begin, place.end(), place.number()));
    return Optional.of(changed.toString());
  }

  /** Of the first character of a value; -1 where it stands nowhere. */
  private static int offset(String text, TokenStreamLocation where) {
    int line = where.getLineNr();
    int begin = 0;
    for (int at = 1; at < line && begin >= 0; at++) {
      int end = text.indexOf('\n', begin);
      begin = end < 0 ? -1 : end + 1;
    }
    int offset = begin + where.getColumnNr() - 1;
    return line < 1 || begin < 0 || offset >= text.length() ? -1 : offset;
  }
}

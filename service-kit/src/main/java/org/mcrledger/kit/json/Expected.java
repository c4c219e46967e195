package org.mcrledger.kit.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mcrledger.kit.problem.Problem;
import tools.jackson.databind.JsonNode;

/** What would have been right where a value does not fit its type. */
final class Expected {
  private static final Set<Class<?>> WHOLE =
      Set.of(
          int.class,
          Integer.class,
          long.class,
          Long.class,
          short.class,
          Short.class,
          BigInteger.class);
  private static final Set<Class<?>> DECIMAL =
      Set.of(BigDecimal.class, double.class, Double.class, float.class, Float.class);

  private static final Set<Class<?>> TEXTUAL =
      Set.of(String.class, LocalDate.class, Instant.class, OffsetDateTime.class, YearMonth.class);

  /** A date of four-digit years: the ledger holds no other. */
  private static final Pattern DAY = Pattern.compile("(?!0000)\\d{4}-\\d{2}-\\d{2}");

  private Expected() {}

  /** Jackson reads some of these from numbers and lists too; one way of writing them is enough. */
  static boolean fits(Class<?> type, JsonNode value) {
    if (type == LocalDate.class) {
      return value.isString() && DAY.matcher(value.stringValue()).matches();
    }
    return value.isString() || !(type.isEnum() || TEXTUAL.contains(type));
  }

  static Problem.Flaw instead(Class<?> type, JsonNode value) {
    if (type.isEnum()) {
      return flaw("expects-one-of", value, Map.of("allowed", allowed(type)));
    }
    return flaw(rule(type), value, Map.of());
  }

  private static String rule(Class<?> type) {
    if (WHOLE.contains(type)) {
      return "expects-a-whole-number";
    }
    if (DECIMAL.contains(type)) {
      return "expects-a-number";
    }
    if (type == LocalDate.class) {
      return "expects-a-date";
    }
    if (type == Instant.class || type == OffsetDateTime.class) {
      return "expects-an-instant";
    }
    if (type == YearMonth.class) {
      return "expects-a-month";
    }
    if (type == Year.class) {
      return "expects-a-year";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "expects-true-or-false";
    }
    return Terms.rule(type).orElse(type == String.class ? "expects-text" : "value-not-understood");
  }

  private static Problem.Flaw flaw(String rule, JsonNode value, Map<String, String> more) {
    Map<String, String> params = new TreeMap<>(more);
    params.put("value", shown(value));
    return new Problem.Flaw(rule, Optional.empty(), params);
  }

  private static String allowed(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> Json.mapper().convertValue(constant, String.class))
        .collect(Collectors.joining(", "));
  }

  /** Enough of what was sent to recognise it by. */
  private static String shown(JsonNode value) {
    String text = value.isString() ? value.stringValue() : value.toString();
    return text.codePointCount(0, text.length()) <= 60
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
  }
}

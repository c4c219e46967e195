package org.mcrledger.query.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table for spreadsheets (RFC 4180, UTF-8 with a byte order mark, since Excel guesses wrongly
 * without). A text that a spreadsheet would take for a formula, and that is no mere number, is made
 * a text by an apostrophe: what somebody recorded must not run on the machine of who reads it.
 */
public final class Csv {
  public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

  /** So many lines has a list at most that leaves as a file. */
  public static final int LINES_MAX = 100_000;

  private static final String FORMULA_STARTS = "=+-@\t\r";

  /** Such as a score with its sign: it calculates nothing. */
  private static final Predicate<String> NUMBER =
      Pattern.compile("[+-]\\d+([.]\\d+)?").asMatchPredicate();

  private final StringBuilder text = new StringBuilder("\ufeff");

  public Csv(List<String> heads) {
    line(List.copyOf(heads));
  }

  /** Adds a line of texts, numbers, and optional ones of either; an empty one is an empty cell. */
  public Csv line(List<?> cells) {
    text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
    return this;
  }

  private static String cell(Object value) {
    return switch (value) {
      case Optional<?> some -> some.map(Csv::cell).orElse("");
      case BigDecimal number -> number.toPlainString();
      case Number number -> number.toString();
      default -> quoted(harmless(value.toString()));
    };
  }

  private static String harmless(String cell) {
    boolean formula =
        !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 && !NUMBER.test(cell);
    return formula ? "'" + cell : cell;
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

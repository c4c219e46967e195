package org.mcrledger.core.term;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date known to the day, month, quarter or year: the interval of the days it may have been.
 *
 * <p>For states and scores a fact counts from {@link #countsFrom()}; yearly counts take {@link
 * #year()}, the year that holds the whole interval.
 */
public record FuzzyDate(LocalDate from, Precision precision) implements Comparable<FuzzyDate> {
  /** How exactly a date is known. */
  public enum Precision {
    DAY,
    MONTH,
    QUARTER,
    YEAR
  }

  private static final Pattern QUARTER_TEXT = Pattern.compile("(\\d{4})-Q([1-4])");
  private static final Pattern MONTH_TEXT = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern YEAR_TEXT = Pattern.compile("\\d{4}");

  /** The first year that a date may lie in; the last is {@link #YEAR_LAST}: four digits. */
  public static final int YEAR_FIRST = 1;

  public static final int YEAR_LAST = 9999;

  /** The first day must be the first of its interval: a month begins on the 1st. */
  public FuzzyDate {
    if (from.getYear() < YEAR_FIRST || from.getYear() > YEAR_LAST) {
      throw new IllegalArgumentException("a date lies in the years 1 to 9999, not on " + from);
    }
    if (!first(from, precision).equals(from)) {
      throw new IllegalArgumentException(from + " does not begin a " + precision);
    }
  }

  public static FuzzyDate day(LocalDate day) {
    return new FuzzyDate(day, Precision.DAY);
  }

  public static FuzzyDate month(YearMonth month) {
    return new FuzzyDate(month.atDay(1), Precision.MONTH);
  }

  public static FuzzyDate year(int year) {
    return new FuzzyDate(LocalDate.of(year, 1, 1), Precision.YEAR);
  }

  /** Reads {@code 2012-07-31}, {@code 2012-07}, {@code 2012-Q3} or {@code 2012}. */
  public static FuzzyDate parse(String text) {
    Matcher quarter = QUARTER_TEXT.matcher(text);
    if (quarter.matches()) {
      int month = Integer.parseInt(quarter.group(2)) * 3 - 2;
      LocalDate first = LocalDate.of(Integer.parseInt(quarter.group(1)), month, 1);
      return new FuzzyDate(first, Precision.QUARTER);
    }
    if (MONTH_TEXT.matcher(text).matches()) {
      return month(YearMonth.parse(text));
    }
    if (YEAR_TEXT.matcher(text).matches()) {
      return year(Integer.parseInt(text));
    }
    return day(LocalDate.parse(text));
  }

  /** As {@link #parse}, empty where the text is no such date. */
  public static Optional<FuzzyDate> tryParse(String text) {
    try {
      return Optional.of(parse(text));
    } catch (DateTimeParseException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** The last day of the interval. */
  public LocalDate to() {
    return switch (precision) {
      case DAY -> from;
      case MONTH -> from.plusMonths(1).minusDays(1);
      case QUARTER -> from.plusMonths(3).minusDays(1);
      case YEAR -> from.plusYears(1).minusDays(1);
    };
  }

  /**
   * The day from which the fact counts in states and scores: the day itself, else the day after the
   * interval.
   */
  public LocalDate countsFrom() {
    return precision == Precision.DAY ? from : to().plusDays(1);
  }

  /** The year that holds the whole interval (every precision here lies within one year). */
  public int year() {
    return from.getYear();
  }

  @Override
  public int compareTo(FuzzyDate other) {
    int byFrom = from.compareTo(other.from);
    return byFrom != 0 ? byFrom : to().compareTo(other.to());
  }

  @Override
  public String toString() {
    return switch (precision) {
      case DAY -> from.toString();
      case MONTH -> YearMonth.from(from).toString();
      case QUARTER -> "%04d-Q%d".formatted(from.getYear(), (from.getMonthValue() + 2) / 3);
      case YEAR -> "%04d".formatted(from.getYear());
    };
  }

  private static LocalDate first(LocalDate day, Precision precision) {
    return switch (precision) {
      case DAY -> day;
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
      case YEAR -> day.withDayOfYear(1);
    };
  }
}

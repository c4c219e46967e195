package org.mcrledger.core.term;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /** A date and the text it was read from. */
  private record Read(String text, FuzzyDate date) {}

  /**
   * The dates that were read last: a history has few different ones, and millions of events that
   * name them. Values without identity, so it does not matter which thread has put one here.
   */
  private static final @Nullable Read[] LAST_READ = new Read[1 << 12];

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
    int place = text.hashCode() & LAST_READ.length - 1;
    Read last = LAST_READ[place];
    if (last == null || !last.text().equals(text)) {
      last = new Read(text, read(text));
      LAST_READ[place] = last;
    }
    return last.date();
  }

  private static FuzzyDate read(String text) {
    if (text.length() == 4 && hasDigits(text, 0, 4)) {
      return year(number(text, 0, 4));
    }
    if (text.length() == 7 && hasDigits(text, 0, 4) && text.charAt(4) == '-') {
      int year = number(text, 0, 4);
      if (text.charAt(5) == 'Q' && text.charAt(6) >= '1' && text.charAt(6) <= '4') {
        int month = (text.charAt(6) - '0') * 3 - 2;
        return new FuzzyDate(LocalDate.of(year, month, 1), Precision.QUARTER);
      }
      if (hasDigits(text, 5, 7) && isMonth(number(text, 5, 7))) {
        return new FuzzyDate(LocalDate.of(year, number(text, 5, 7), 1), Precision.MONTH);
      }
    }
    return day(LocalDate.parse(text));
  }

  private static boolean isMonth(int number) {
    return number >= 1 && number <= 12;
  }

  /** A pattern would say the same, at ten times the price: every event has dates. */
  private static boolean hasDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
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
      case MONTH -> lastOfMonth(from);
      case QUARTER -> lastOfMonth(from.plusMonths(2));
      case YEAR -> LocalDate.of(from.getYear(), 12, 31);
    };
  }

  private static LocalDate lastOfMonth(LocalDate day) {
    return day.withDayOfMonth(day.lengthOfMonth());
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

package org.mcrledger.core.replay;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mcrledger.core.scoring.Window;

/** The last days of neighbouring months, at which a replay scores. */
public final class MonthEnds {
  /** A hundred years: more is a slip of the pen. */
  public static final int MOST = 1_200;

  static final int OF_A_YEAR = 12;

  private final YearMonth from;
  private final List<LocalDate> dates;

  private MonthEnds(YearMonth from, List<LocalDate> dates) {
    this.from = from;
    this.dates = dates;
  }

  /**
   * From one month to another, both included.
   *
   * @throws IllegalArgumentException where the period is empty or longer than {@link #MOST}
   */
  public static MonthEnds of(YearMonth from, YearMonth to) {
    long months = ChronoUnit.MONTHS.between(from, to) + 1;
    if (months < 1 || months > MOST) {
      throw new IllegalArgumentException("from " + from + " to " + to + " is no period");
    }
    return new MonthEnds(
        from,
        Stream.iterate(from, month -> month.plusMonths(1))
            .limit(months)
            .map(YearMonth::atEndOfMonth)
            .toList());
  }

  public int count() {
    return dates.size();
  }

  public YearMonth month(int number) {
    return from.plusMonths(number);
  }

  public LocalDate date(int number) {
    return dates.get(number);
  }

  /** Those from one number up to, and without, another. */
  List<LocalDate> dates(int first, int end) {
    return dates.subList(first, end);
  }

  /** The day lies in one of the months. */
  public boolean holds(LocalDate day) {
    return !day.isBefore(from.atDay(1)) && !day.isAfter(date(count() - 1));
  }

  /**
   * The years of which every month is one of these.
   *
   * @param known the day up to which things are known: a year that was not over then is none
   */
  public List<Integer> wholeYears(LocalDate known) {
    YearMonth last = month(count() - 1);
    int first = from.getMonthValue() == 1 ? from.getYear() : from.getYear() + 1;
    int end = last.getMonthValue() == 12 ? last.getYear() : last.getYear() - 1;
    return IntStream.rangeClosed(first, Math.min(end, known.getYear() - 1)).boxed().toList();
  }

  /** The number of the month; one that is none where it lies outside of the period. */
  public int number(YearMonth month) {
    return Math.toIntExact(ChronoUnit.MONTHS.between(from, month));
  }

  /** Of each month-end the window of that many months up to it; of 0 it ends where it begins. */
  List<Window> windows(int months) {
    return dates.stream().map(date -> Window.upTo(date, months)).toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MonthEnds that
        && from.equals(that.from)
        && dates.size() == that.dates.size();
  }

  @Override
  public int hashCode() {
    return from.hashCode() * 31 + dates.size();
  }

  @Override
  public String toString() {
    return from + " to " + month(count() - 1);
  }
}

package org.mcrledger.core.replay;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.mcrledger.core.scoring.Windows;

/** The last days of neighbouring months, at which a replay scores. */
public final class MonthEnds {
  /** A hundred years: more is a slip of the pen. */
  public static final int MOST = 1_200;

  private final YearMonth from;
  private final List<Windows> ends;

  private MonthEnds(YearMonth from, List<Windows> ends) {
    this.from = from;
    this.ends = ends;
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
            .map(month -> Windows.at(month.atEndOfMonth()))
            .toList());
  }

  public int count() {
    return ends.size();
  }

  public YearMonth month(int number) {
    return from.plusMonths(number);
  }

  public LocalDate date(int number) {
    return ends.get(number).date();
  }

  Windows windows(int number) {
    return ends.get(number);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MonthEnds that
        && from.equals(that.from)
        && ends.size() == that.ends.size();
  }

  @Override
  public int hashCode() {
    return from.hashCode() * 31 + ends.size();
  }

  @Override
  public String toString() {
    return from + " to " + month(count() - 1);
  }
}

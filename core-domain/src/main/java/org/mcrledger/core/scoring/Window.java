package org.mcrledger.core.scoring;

import java.time.LocalDate;
import org.mcrledger.core.term.Period;

/**
 * The days that count at a date, as days of the epoch: {@code after} is the last one that no longer
 * counts, {@code upTo} the date itself.
 */
public record Window(int after, int upTo) {
  /**
   * The months up to and including {@code at}; the day that many months before is excluded (where
   * its month has no such day, that month's last).
   */
  public static Window upTo(LocalDate at, int months) {
    return new Window(epochDay(at.minusMonths(months)), epochDay(at));
  }

  /** True for what counts from one day on and ages out by another. */
  public boolean holds(int countsFrom, int lastDay) {
    return countsFrom <= upTo && lastDay > after;
  }

  /** The window's first and last day. */
  public Period days() {
    return Period.of(LocalDate.ofEpochDay(after + 1L), LocalDate.ofEpochDay(upTo));
  }

  static int epochDay(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }
}

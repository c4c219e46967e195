package org.mcrledger.core.scoring;

import java.time.LocalDate;

/**
 * The days that count for one criterion at a date, and from which of them on age takes its toll.
 */
final class Span {
  private final int after;
  private final int upTo;
  private final int[] borders;

  private Span(int after, int upTo, int[] borders) {
    this.after = after;
    this.upTo = upTo;
    this.borders = borders;
  }

  static Span of(LocalDate at, int months, ByAge ages) {
    Window window = Window.upTo(at, months);
    return new Span(window.after(), window.upTo(), ages.bordersAt(at));
  }

  int upTo() {
    return upTo;
  }

  /** The number of touches that may count. */
  int touches(FactSlice facts) {
    return facts.touchesIn(after, upTo);
  }

  /** The first of these rows that may count; they lie as time runs. */
  int first(FactColumns columns, int from, int to) {
    return columns.firstAfter(from, to, after);
  }

  /** The end, excluded, of those that may count. */
  int end(FactColumns columns, int from, int to) {
    return columns.firstAfter(from, to, upTo);
  }

  boolean holds(FactColumns columns, int row) {
    return columns.countsFrom(row) <= upTo && columns.lastDay(row) > after;
  }

  /** As {@link #holds}, of a row between {@link #first} and {@link #end}, which counts by then. */
  boolean stillHolds(FactColumns columns, int row) {
    return columns.lastDay(row) > after;
  }

  /** The value that goes with the age of a row, or the one of what is young. */
  int byAge(FactColumns columns, int row, int[] values, int young) {
    int value = young;
    for (int i = 0; i < borders.length && columns.lastDay(row) <= borders[i]; i++) {
      value = values[i];
    }
    return value;
  }
}

package org.mcrledger.core.replay;

import java.util.List;
import java.util.stream.IntStream;
import org.mcrledger.core.scoring.FactColumns;

/**
 * When facts begin to count, and when they age, out of a window in the end.
 *
 * @param leaving one for each age at which a fact may count for less
 * @param always a fact's age is asked in days: no month-end is known to be like the one before
 */
record Ageing(Steps entering, List<Steps> leaving, boolean always) {
  static Ageing of(IntStream ages, boolean always, MonthEnds months) {
    return new Ageing(
        Steps.entering(months),
        ages.distinct().mapToObj(age -> Steps.leaving(months, age)).toList(),
        always);
  }

  /** Marks the month-ends at which some of these rows begin to count or age. */
  void mark(FactColumns columns, int from, int to, Marks marks) {
    if (always) {
      marks.all();
      return;
    }
    for (int row = from; row < to; row++) {
      marks.set(entering.at(columns.countsFrom(row)));
    }
    for (int age = 0; age < leaving.size(); age++) {
      Steps steps = leaving.get(age);
      for (int row = from; row < to; row++) {
        marks.set(steps.at(columns.lastDay(row)));
      }
    }
  }
}

package org.mcrledger.core.scoring;

import java.util.OptionalInt;
import org.mcrledger.core.term.EngagementKind;

/** The highest rung; the rows that stand on it are the ones that count. */
@SuppressWarnings("ArrayRecordComponent")
record LadderPlan(
    Criterion.Ladder criterion, int windowMonths, RowTest when, int[] rungs, int[] less)
    implements CriterionPlan {
  static LadderPlan of(Criterion.Ladder rule, int months, RowTest when) {
    int[] rungs = Ordinals.numbers(EngagementKind.class, rule.rungs());
    return new LadderPlan(rule, months, when, rungs, rule.less().values());
  }

  @Override
  public int points(FactSlice facts, Span span, Tally tally) {
    FactColumns columns = facts.columns();
    int end = span.end(columns, facts.touches(), facts.touchesEnd());
    int first = span.first(columns, facts.touches(), end);
    int highest = 0;
    for (int row = first; row < end; row++) {
      if (rungs[columns.what(row)] > highest) { // age makes no rung higher
        highest = Math.max(highest, rung(columns, row, span));
      }
    }
    for (int row = first; tally.takesNotes() && row < end; row++) {
      if (rung(columns, row, span) == highest) {
        tally.counted(row);
      }
    }
    return highest;
  }

  private int rung(FactColumns columns, int row, Span span) {
    int rung = rungs[columns.what(row)];
    if (rung == Ordinals.NONE
        || !span.stillHolds(columns, row)
        || !when.holds(columns, FactSort.TOUCH, row, span.upTo())) {
      return Ordinals.NONE;
    }
    return Math.max(0, rung - span.byAge(columns, row, less, 0));
  }

  @Override
  public OptionalInt cap() {
    return criterion.rungs().values().stream().mapToInt(Integer::intValue).max();
  }
}

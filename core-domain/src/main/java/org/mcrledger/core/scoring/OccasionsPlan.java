package org.mcrledger.core.scoring;

import java.util.OptionalInt;
import org.mcrledger.core.term.EngagementKind;

/** Points for each engagement of some kinds. */
@SuppressWarnings("ArrayRecordComponent")
record OccasionsPlan(
    Criterion.Occasions criterion, int windowMonths, RowTest when, boolean[] kinds, int[] less)
    implements CriterionPlan {
  static OccasionsPlan of(Criterion.Occasions rule, int months, RowTest when) {
    boolean[] kinds = Ordinals.chosen(EngagementKind.class, rule.kinds());
    return new OccasionsPlan(rule, months, when, kinds, rule.less().values());
  }

  @Override
  public int points(FactSlice facts, Span span, Tally tally) {
    FactColumns columns = facts.columns();
    int end = span.end(columns, facts.touches(), facts.touchesEnd());
    int sum = 0;
    for (int row = span.first(columns, facts.touches(), end); row < end; row++) {
      if (span.stillHolds(columns, row) && counts(columns, row, span.upTo())) {
        tally.counted(row);
        sum += Math.max(0, criterion.pointsEach() - span.byAge(columns, row, less, 0));
      }
    }
    return Math.min(sum, criterion.cap());
  }

  private boolean counts(FactColumns columns, int row, int upTo) {
    return kinds[columns.what(row)]
        && (criterion.seniorityMin() <= 1 || columns.grade(row) >= criterion.seniorityMin())
        && (criterion.oursMin() <= 1 || columns.ours(row) >= criterion.oursMin())
        && when.holds(columns, FactSort.TOUCH, row, upTo);
  }

  @Override
  public OptionalInt cap() {
    return OptionalInt.of(criterion.cap());
  }
}

package org.mcrledger.core.scoring;

import java.util.OptionalInt;
import org.mcrledger.core.term.Need;

/** The kinds of need served: each counts by its latest service. */
@SuppressWarnings("ArrayRecordComponent")
record NeedsPlan(
    Criterion.NeedsServed criterion, int windowMonths, RowTest when, boolean[] needs, int[] less)
    implements CriterionPlan {
  static NeedsPlan of(Criterion.NeedsServed rule, int months, RowTest when) {
    boolean[] needs = Ordinals.chosen(Need.class, rule.needs());
    return new NeedsPlan(rule, months, when, needs, rule.less().values());
  }

  @Override
  public int points(FactSlice facts, Span span, Tally tally) {
    int sum = 0;
    for (int need = 0; need < needs.length; need++) {
      if (needs[need]) {
        sum += ofKind(need, facts, span, tally);
      }
    }
    return Math.min(sum, criterion.cap());
  }

  private int ofKind(int need, FactSlice facts, Span span, Tally tally) {
    FactColumns columns = facts.columns();
    int end = span.end(columns, facts.services(), facts.stances());
    int best = 0;
    for (int row = span.first(columns, facts.services(), end); row < end; row++) {
      if (columns.what(row) == need
          && span.stillHolds(columns, row)
          && when.holds(columns, FactSort.SERVICE, row, span.upTo())) {
        tally.counted(row);
        best = Math.max(best, criterion.pointsPerKind() - span.byAge(columns, row, less, 0));
      }
    }
    return best;
  }

  @Override
  public OptionalInt cap() {
    return OptionalInt.of(criterion.cap());
  }
}

package org.mcrledger.core.scoring;

import java.util.OptionalInt;
import org.mcrledger.core.scoring.CustomerTraits.Situation;
import org.mcrledger.core.term.EngagementKind;

/** How often we meet, counted in hundredths of a touch. */
@SuppressWarnings("ArrayRecordComponent")
record FrequencyPlan(
    Criterion.Frequency criterion,
    int windowMonths,
    RowTest when,
    boolean[] kinds,
    int[] percents,
    int[] hundredthsMax,
    int[] points,
    int above,
    boolean everyTouch)
    implements CriterionPlan {
  static FrequencyPlan of(Criterion.Frequency rule, int months, RowTest when, Situation situation) {
    FrequencyTable table = rule.of(situation.industry());
    return new FrequencyPlan(
        rule,
        months,
        when,
        Ordinals.chosen(EngagementKind.class, rule.kinds()),
        rule.percent().values(),
        table.steps().stream().mapToInt(step -> step.hundredthsMax(months)).toArray(),
        table.steps().stream().mapToInt(FrequencyTable.Step::points).toArray(),
        table.above(),
        rule.countsEveryTouch());
  }

  @Override
  public int points(FactSlice facts, Span span, Tally tally) {
    return points(hundredths(facts, span, tally));
  }

  /** By how many points it is more than under other borders of what is often. */
  int more(FrequencyPlan earlier, FactSlice facts, Span span) {
    int hundredths = hundredths(facts, span, Tally.NONE);
    return points(hundredths) - earlier.points(hundredths);
  }

  private int points(int hundredths) {
    for (int step = 0; step < hundredthsMax.length; step++) {
      if (hundredths <= hundredthsMax[step]) {
        return points[step];
      }
    }
    return above;
  }

  private int hundredths(FactSlice facts, Span span, Tally tally) {
    if (everyTouch && !tally.takesNotes()) {
      return FrequencyTable.HUNDREDTHS * span.touches(facts);
    }
    FactColumns columns = facts.columns();
    int end = span.end(columns, facts.touches(), facts.touchesEnd());
    int sum = 0;
    for (int row = span.first(columns, facts.touches(), end); row < end; row++) {
      if (span.stillHolds(columns, row) && counts(columns, row, span.upTo())) {
        int hundredths = span.byAge(columns, row, percents, FrequencyTable.HUNDREDTHS);
        if (hundredths > 0) {
          tally.counted(row);
          sum += hundredths;
        }
      }
    }
    return sum;
  }

  private boolean counts(FactColumns columns, int row, int upTo) {
    return kinds[columns.what(row)]
        && (criterion.seniorityMin() <= 1 || columns.grade(row) >= criterion.seniorityMin())
        && when.holds(columns, FactSort.TOUCH, row, upTo);
  }

  @Override
  public OptionalInt cap() {
    return OptionalInt.empty();
  }
}

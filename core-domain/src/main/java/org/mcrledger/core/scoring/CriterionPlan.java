package org.mcrledger.core.scoring;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.mcrledger.core.scoring.CustomerTraits.Situation;

/**
 * A criterion as it holds for customers of one industry and hospitality rule, made ready so that
 * counting facts looks nothing up but arrays.
 */
sealed interface CriterionPlan
    permits FrequencyPlan, LadderPlan, NeedsPlan, InvitationsPlan, OccasionsPlan {
  Criterion criterion();

  /** The points of one contact's facts. */
  int points(FactSlice facts, Span span, Tally tally);

  /** The most that it can give, where the rule set says so. */
  OptionalInt cap();

  int windowMonths();

  default Span at(LocalDate date) {
    return Span.of(date, windowMonths(), criterion().byAge());
  }

  static CriterionPlan of(Criterion criterion, int months, Situation situation) {
    RowTest when = RowTest.of(criterion.frame().when(), situation);
    return switch (criterion) {
      case Criterion.Frequency rule -> FrequencyPlan.of(rule, months, when, situation);
      case Criterion.Ladder rule -> LadderPlan.of(rule, months, when);
      case Criterion.NeedsServed rule -> NeedsPlan.of(rule, months, when);
      case Criterion.Invitations rule -> InvitationsPlan.of(rule, months, when);
      case Criterion.Occasions rule -> OccasionsPlan.of(rule, months, when);
    };
  }
}

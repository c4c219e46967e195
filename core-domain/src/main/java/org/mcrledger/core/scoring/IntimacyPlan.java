package org.mcrledger.core.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mcrledger.core.scoring.CustomerTraits.Situation;
import org.mcrledger.core.scoring.RuleSet.IntimacyRule;

/**
 * The rule of intimacy as it holds for customers of one industry and hospitality rule. Made once,
 * it serves any number of dates and contacts, from several threads.
 */
public final class IntimacyPlan {
  private final IntimacyRule rule;
  private final List<Optional<CriterionPlan>> criteria;

  private IntimacyPlan(IntimacyRule rule, List<Optional<CriterionPlan>> criteria) {
    this.rule = rule;
    this.criteria = criteria;
  }

  public static IntimacyPlan of(IntimacyRule rule, Situation situation) {
    return new IntimacyPlan(
        rule,
        rule.criteria().stream()
            .map(criterion -> plan(criterion, rule.windowMonths(criterion), situation))
            .toList());
  }

  private static Optional<CriterionPlan> plan(
      Criterion criterion, int windowMonths, Situation situation) {
    return criterion.frame().applies(situation)
        ? Optional.of(CriterionPlan.of(criterion, windowMonths, situation))
        : Optional.empty();
  }

  /** Ready to score contacts at a date. */
  public IntimacyAt at(LocalDate date) {
    return new IntimacyAt(rule, criteria, date);
  }
}

package org.mcrledger.query.lab;

import org.mcrledger.core.replay.MonthEnds;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.term.ReplayBasis;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.query.lab.ReplayOrder.Side;
import org.mcrledger.rules.RuleSets;
import org.mcrledger.rules.Schemes;

/** From a result to the basis that is saved of it, and back to the order. */
final class ReplayBases {
  private ReplayBases() {}

  /** With the position up to which the ledger was in fact read. */
  static ReplayBasis of(ReplayResult result, int form) {
    ReplayOrder order = result.order();
    MonthEnds months = order.months();
    return new ReplayBasis(
        form,
        rules(order.before()),
        rules(order.after()),
        months.month(0),
        months.month(months.count() - 1),
        result.position(),
        order.overrides());
  }

  private static ReplayBasis.Rules rules(Side<?> side) {
    return new ReplayBasis.Rules(side.id(), side.hash(), side.text());
  }

  /**
   * @throws org.mcrledger.rules.InvalidFile where this version of the program no longer takes one
   *     of the texts
   */
  static ReplayOrder order(ReplayBasis basis) {
    MonthEnds months = MonthEnds.of(basis.from(), basis.to());
    return switch (basis.after().rules().kind()) {
      case RULE_SET ->
          new ReplayOrder.OfRuleSets(
              ruleSet(basis.before()),
              ruleSet(basis.after()),
              months,
              basis.position(),
              basis.overrides());
      case TIER_SCHEME ->
          new ReplayOrder.OfSchemes(
              scheme(basis.before()), scheme(basis.after()), months, basis.position());
    };
  }

  /** With the hash that the text gives today, should canonical forms have become others. */
  private static Side<RuleSet> ruleSet(ReplayBasis.Rules kept) {
    RuleSet rules = RuleSets.load(kept.rules().key(), kept.text());
    return new Side<>(rules, kept.rules(), rules.ref().hash(), kept.text());
  }

  private static Side<TierScheme> scheme(ReplayBasis.Rules kept) {
    TierScheme scheme = Schemes.load(kept.rules().key(), kept.text());
    return new Side<>(scheme, kept.rules(), scheme.version(), kept.text());
  }
}

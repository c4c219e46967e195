package org.mcrledger.command.proposal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.rules.RuleShelf;

/** Evaluates everybody under the official scheme when a month is over. */
public final class TierPolicy {
  private static final String ACCOUNT = "tier-policy";

  private final Evaluating evaluating;
  private final RuleShelf rules;

  TierPolicy(Evaluating evaluating, RuleShelf rules) {
    this.evaluating = evaluating;
    this.rules = rules;
  }

  /** Proposes what is due at the month's end; the same month twice proposes nothing twice. */
  public void close(LocalDate monthEnd) {
    Provenance by =
        new Provenance(
            ACCOUNT,
            Optional.empty(),
            Provenance.Channel.POLICY,
            "month-close:" + monthEnd,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    TierScheme official = rules.now().schemes(monthEnd).official();
    Order everybody =
        new Order(official, monthEnd, Set.of(), Optional.empty(), Optional.empty(), by);
    evaluating.evaluate(everybody, _ -> {});
  }
}

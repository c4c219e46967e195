package org.mcrledger.core.replay;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mcrledger.core.event.CustomerEvent.TierDecided;
import org.mcrledger.core.replay.BackTest.Excluded;
import org.mcrledger.core.scoring.ShownScore.Overridden;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.tiering.TierScheme;

/**
 * What people decided and what came, as far as it was known at a position, voids and corrections
 * applied: what a replay is laid beside, and never what it scores from.
 *
 * @param overrides scores set by hand, of each contact
 * @param tiers in the order of their recording
 */
public record Labels(
    Map<ContactId, List<Overridden>> overrides,
    List<DecidedTier> tiers,
    RevenueYears revenue,
    Projects projects) {
  /** A tier decision, and where it is recorded. */
  public record DecidedTier(EventId event, long position, TierDecided decision) {}

  private static final Comparator<DecidedTier> IN_ORDER_OF_EFFECT =
      Comparator.comparing((DecidedTier each) -> each.decision().on())
          .thenComparingLong(DecidedTier::position);

  /** Of each customer with a decision that takes effect in the year: the last, as steps up. */
  Map<CustomerId, Came> tiersDecided(int year, TierScheme scheme) {
    Map<CustomerId, Came> came = new HashMap<>();
    tiers.stream()
        .filter(each -> each.decision().scheme().equals(scheme.key()))
        .filter(each -> each.decision().on().getYear() == year)
        .sorted(IN_ORDER_OF_EFFECT)
        .forEach(each -> came.put(each.decision().customer(), height(each, scheme)));
    return came;
  }

  private static Came height(DecidedTier decided, TierScheme scheme) {
    int place = scheme.place(decided.decision().tier());
    return place < 0
        ? new Came.NoCase(Excluded.OTHER_TIER)
        : new Came.Value(scheme.tiers().size() - 1 - place);
  }
}

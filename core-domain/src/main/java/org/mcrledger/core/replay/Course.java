package org.mcrledger.core.replay;

import java.util.List;
import org.mcrledger.core.scoring.Band;
import org.mcrledger.core.scoring.GridCell;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.core.tiering.TierScheme;

/** Which way a person moves in the nine-grid, or a customer among tiers, between two rules. */
public enum Course implements Keyed {
  /** Nearer in intimacy or support, and in neither farther. */
  RISES,
  /** Farther in one, and in neither nearer. */
  FALLS,
  /** Nearer in one and farther in the other, or a score becomes known or unknown. */
  OTHERWISE;

  @Override
  public String key() {
    return Keyed.keyOf(this);
  }

  public static Course of(GridCell before, GridCell after) {
    if (becomesKnownOrUnknown(before.intimacy(), after.intimacy())
        || becomesKnownOrUnknown(before.support(), after.support())) {
      return OTHERWISE;
    }
    int intimacy = after.intimacy().compareTo(before.intimacy());
    int support = after.support().compareTo(before.support());
    if (intimacy >= 0 && support >= 0 && intimacy + support > 0) {
      return RISES;
    }
    return intimacy <= 0 && support <= 0 && intimacy + support < 0 ? FALLS : OTHERWISE;
  }

  /** Of tiers only where both schemes have the same ones in the same order. */
  public static Course of(Classed before, TierScheme under, Classed after, TierScheme other) {
    boolean comparable =
        keys(under).equals(keys(other)) && before.tier().isPresent() && after.tier().isPresent();
    if (!comparable) {
      return OTHERWISE;
    }
    int up = under.place(before.tier().get()) - under.place(after.tier().get());
    return up > 0 ? RISES : up < 0 ? FALLS : OTHERWISE;
  }

  private static List<TierKey> keys(TierScheme scheme) {
    return scheme.tiers().stream().map(TierScheme.Tier::key).toList();
  }

  private static boolean becomesKnownOrUnknown(Band before, Band after) {
    return (before == Band.UNKNOWN) != (after == Band.UNKNOWN);
  }
}

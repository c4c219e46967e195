package org.mcrledger.core.tiering;

import java.util.Locale;
import java.util.Optional;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.TierKey;

/**
 * Where a customer goes from the tier it holds to the one a scheme gives.
 *
 * @param steps how many tiers up or down; 0 where it does not move within the scheme
 */
public record Move(Direction direction, int steps) {
  /** Which way, in the order in which people want to see it. */
  public enum Direction implements Keyed {
    UP,
    DOWN,
    /** It holds no tier of the scheme yet. */
    NEW,
    /** It holds a tier, and the scheme gives none. */
    LOST,
    SAME;

    @Override
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** From one tier to another, either of which may be none; a tier that is gone stands lowest. */
  public static Move between(TierScheme scheme, Optional<TierKey> held, Optional<TierKey> found) {
    if (held.equals(found)) {
      return new Move(Direction.SAME, 0);
    }
    if (held.isEmpty()) {
      return new Move(Direction.NEW, 0);
    }
    if (found.isEmpty()) {
      return new Move(Direction.LOST, 0);
    }
    int steps = place(scheme, held.get()) - place(scheme, found.get());
    return new Move(steps > 0 ? Direction.UP : Direction.DOWN, Math.abs(steps));
  }

  private static int place(TierScheme scheme, TierKey tier) {
    int place = scheme.place(tier);
    return place < 0 ? scheme.tiers().size() : place;
  }
}

package org.mcrledger.core.replay;

import org.mcrledger.core.term.Keyed;

/**
 * Which part of two rule sets makes a person stand in different cells.
 *
 * @param part what of the rules
 * @param criterion the key of the criterion of intimacy whose points differ most; empty for the
 *     other parts
 */
public record Cause(Part part, String criterion) {
  /** What of the rules. */
  public enum Part implements Keyed {
    /** A criterion of intimacy gives other points. */
    CRITERION,
    /** Intimacy differs though no criterion does: bounds, or from when on it is known. */
    BOUNDS,
    /** Support is reckoned otherwise. */
    SUPPORT,
    /** Both scores are the same, and the grid is cut elsewhere. */
    GRID;

    @Override
    public String key() {
      return Keyed.keyOf(this);
    }
  }
}

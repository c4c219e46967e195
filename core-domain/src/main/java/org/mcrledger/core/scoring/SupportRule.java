package org.mcrledger.core.scoring;

import java.util.Map;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.Stance;

/**
 * How stances become support: of each opportunity the last one in the window, mapped, capped where
 * a competitor is favoured, averaged by weight.
 *
 * @param points what a stance is worth; one that is not named is no stance and hides none before it
 * @param weights how much an opportunity counts; each importance has one, above 0
 * @param competitorCap the most that a stance is worth where a competitor is favoured
 */
public record SupportRule(
    int windowMonths,
    Map<Stance, Integer> points,
    Map<Importance, Integer> weights,
    int competitorCap,
    Rounding rounding) {
  public SupportRule {
    points = Map.copyOf(points);
    weights = Map.copyOf(weights);
  }

  /** How a mean becomes a whole step. */
  public enum Rounding implements Keyed {
    /** To the nearest step; a half goes to the step nearer to 0: 1.5 to 1, -1.5 to -1. */
    HALF_TOWARDS_ZERO;

    /** The rounded quotient, in whole numbers throughout; {@code weights} above 0. */
    int quotient(int sum, int weights) {
      return switch (this) {
        case HALF_TOWARDS_ZERO ->
            Integer.signum(sum) * ((2 * Math.abs(sum) + weights - 1) / (2 * weights));
      };
    }

    @Override
    public String key() {
      return Keyed.keyOf(this);
    }
  }

  int weight(Importance importance) {
    Integer weight = weights.get(importance);
    if (weight == null) {
      throw new IllegalStateException("the rule set has no weight for " + importance.key());
    }
    return weight;
  }
}

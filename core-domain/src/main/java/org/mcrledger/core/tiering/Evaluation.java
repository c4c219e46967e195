package org.mcrledger.core.tiering;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.TierKey;

/** What tier a scheme gives a customer, and why. It proposes; people decide. */
public sealed interface Evaluation {
  CustomerMeasures measures();

  /** The scheme gives a tier. */
  record Assessed(CustomerMeasures measures, TierKey tier, Reason because, Optional<Step> next)
      implements Evaluation {}

  /** The scheme would need what is not known. */
  record NotAssessable(CustomerMeasures measures, List<Missing> needs) implements Evaluation {
    public NotAssessable {
      needs = List.copyOf(needs);
    }
  }

  /** The scheme classes only customers with sales, and this one has none. */
  record NotRanked(CustomerMeasures measures) implements Evaluation {}

  /** Why a tier follows. */
  sealed interface Reason {
    /** This rule, counted from 1, was the first that fitted. */
    record RuleFits(int rule, Condition when) implements Reason {}

    /** The level that each measure reaches; the lowest counts. */
    record LowestLevel(Map<Measure, TierKey> levels) implements Reason {
      public LowestLevel {
        levels = Collections.unmodifiableMap(new EnumMap<>(levels));
      }
    }

    /**
     * The place by sales.
     *
     * @param of how many are ranked
     * @param lastOfTier the last place that is of this tier
     */
    record Place(int place, int of, int lastOfTier) implements Reason {}
  }

  /**
   * What is missing for a higher tier.
   *
   * @param tier the nearest one to which a few changes lead
   * @param missing all ways to just this tier of which no part leads higher already; of a rank, the
   *     sales of the last one above, or more than these where a tie would not do
   */
  record Step(TierKey tier, Condition missing) {}

  /** The tier, where there is one. */
  default Optional<TierKey> given() {
    return switch (this) {
      case Assessed assessed -> Optional.of(assessed.tier());
      case NotAssessable _, NotRanked _ -> Optional.empty();
    };
  }
}

package org.mcrledger.core.replay;

import java.util.Optional;
import org.mcrledger.core.term.TierFinding.Result;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.core.tiering.Evaluation;

/**
 * Where a scheme puts a customer.
 *
 * @param tier there where the result is {@link Result#ASSESSED}, and only there
 */
public record Classed(Result result, Optional<TierKey> tier) {
  static final Classed NOT_ASSESSABLE = new Classed(Result.NOT_ASSESSABLE, Optional.empty());
  static final Classed NOT_RANKED = new Classed(Result.NOT_RANKED, Optional.empty());

  public static Classed in(TierKey tier) {
    return new Classed(Result.ASSESSED, Optional.of(tier));
  }

  public static Classed of(Evaluation evaluation) {
    return switch (evaluation) {
      case Evaluation.Assessed assessed -> in(assessed.tier());
      case Evaluation.NotAssessable _ -> NOT_ASSESSABLE;
      case Evaluation.NotRanked _ -> NOT_RANKED;
    };
  }

  /** The tier's key, or the kind of answer where there is none. */
  public String key() {
    return tier.map(TierKey::value).orElseGet(result::key);
  }
}

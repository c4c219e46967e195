package org.mcrledger.query.answer;

import java.util.Optional;
import org.mcrledger.core.tiering.TierScheme;

/**
 * What there is of a tier scheme, as it stands on a day.
 *
 * @param scheme the version in force, else the last one; empty where there is only a draft
 * @param official whether it is the official one on the day
 */
public record SchemeFile(RuleFile file, Optional<TierScheme> scheme, boolean official) {
  public String key() {
    return file.rules().key();
  }

  public boolean isInForce() {
    return file.inForce().isPresent();
  }
}

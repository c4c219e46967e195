package org.mcrledger.query.page.view;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far an import is.
 *
 * @param done rows, or of a reversal positions of the ledger
 * @param total of how many, where that is known
 * @param ratePerSecond rounded
 */
public record ImportProgress(
    long done, OptionalLong total, OptionalLong ratePerSecond, Optional<Duration> remaining) {

  public boolean isMeasured() {
    return total.orElse(0) > 0;
  }

  public long of() {
    return total.orElse(0);
  }

  public long percent() {
    return isMeasured() ? Math.min(100, done * 100 / of()) : 0;
  }
}

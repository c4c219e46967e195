package org.mcrledger.query.page;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Lets a page that follows a command show what was recorded: it waits until the read models stand
 * there, though not for long, since a page that lags is better than one that does not come.
 */
public final class Freshness {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final LongSupplier furthestBehind;

  /**
   * @param furthestBehind position of the read model that is furthest behind
   */
  Freshness(LongSupplier furthestBehind) {
    this.furthestBehind = furthestBehind;
  }

  /** How many positions the read models have still to go to stand there; 0 once they do. */
  long missing(long position) {
    return Math.max(0, position - furthestBehind.getAsLong());
  }

  public void await(long position) {
    long looks = PATIENCE.dividedBy(PAUSE);
    for (long i = 0; i < looks && furthestBehind.getAsLong() < position; i++) {
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}

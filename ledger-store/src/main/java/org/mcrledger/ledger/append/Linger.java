package org.mcrledger.ledger.append;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How long the writer waits for those who are missing. Callers who were answered together are
 * likely to come again together: were they not waited for, they would split into groups that wait
 * for each other's commits. For the writer's thread only.
 */
final class Linger {

  /** Never felt by anybody, however long the last commit took. */
  static final long MAX_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private final LongSupplier nanoTime;
  private int together = 1;
  private long handedOut;
  private long took;

  Linger(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** A group of so many goes to the writer now. */
  void handedOut(int members) {
    together = members;
    handedOut = nanoTime.getAsLong();
  }

  /** The writer has stored the group and answered its members. */
  void served() {
    took = nanoTime.getAsLong() - handedOut;
  }

  /**
   * How long the next group may wait for who is missing: half of what the last one took. Who was
   * alone then waits for nobody.
   */
  long nanos() {
    return together == 1 ? 0 : Math.min(MAX_NANOS, took / 2);
  }

  /** Whether fewer are here than the last time. */
  boolean isAnyoneMissing(int members) {
    return members < together;
  }
}

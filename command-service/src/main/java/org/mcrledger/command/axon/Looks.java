package org.mcrledger.command.axon;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Looks at the ledger for all who wait for a look together. A look counts for everyone who asked
 * before it began: what was stored when they asked is in it.
 */
final class Looks {
  private final Runnable look;
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private final AtomicLong begun = new AtomicLong();

  /** The number of the last look that was finished; guarded by the lock. */
  private long finished;

  Looks(Runnable look) {
    this.look = look;
  }

  /** Returns when a look has been taken that began after the call. */
  void take() {
    long before = begun.get();
    oneAtATime.lock();
    try {
      if (finished <= before) {
        long number = begun.incrementAndGet();
        look.run();
        finished = number;
      }
    } finally {
      oneAtATime.unlock();
    }
  }
}

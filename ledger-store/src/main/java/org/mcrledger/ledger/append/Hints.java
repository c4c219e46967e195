package org.mcrledger.ledger.append;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * When those who follow the ledger are told that it has grown. A hint wakes every follower's
 * session and thread, so of many appends only some carry one; what is owed is told as soon as
 * nobody appends for a moment. For the writer's thread only.
 */
final class Hints {

  /** A follower hears of an append at most so much later than it could have. */
  static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private final LongSupplier nanoTime;
  private long given;
  private boolean owed;

  Hints(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.given = nanoTime.getAsLong() - EVERY_NANOS;
  }

  /** Whether the next append is to carry one; the first after a pause is. */
  boolean isDue() {
    return nanosLeft() == 0;
  }

  /** Until one may be given again. */
  long nanosLeft() {
    return Math.max(0, given + EVERY_NANOS - nanoTime.getAsLong());
  }

  /** Followers do not know yet how far the ledger reaches. */
  boolean isOwed() {
    return owed;
  }

  void given() {
    given = nanoTime.getAsLong();
    owed = false;
  }

  /** There was an append without one. */
  void withheld() {
    owed = true;
  }
}

package org.mcrledger.benchmarks.replay;

/** How long something took. */
final class Timed {
  private Timed() {}

  static double secondsSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }
}

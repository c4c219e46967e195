package org.mcrledger.core.replay;

import java.util.stream.IntStream;

/** So many customers, cut into pieces that all cores take one after the other. */
record Pieces(int customers) {
  private static final int CUSTOMERS_AT_ONCE = 250;

  /** The numbers of customers of one piece. */
  @FunctionalInterface
  interface Work {
    void on(int from, int to);
  }

  /** Ends when all of it is done; what a piece throws ends the others too. */
  void each(Work work) {
    IntStream.range(0, (customers + CUSTOMERS_AT_ONCE - 1) / CUSTOMERS_AT_ONCE)
        .map(piece -> piece * CUSTOMERS_AT_ONCE)
        .parallel()
        .forEach(from -> work.on(from, Math.min(from + CUSTOMERS_AT_ONCE, customers)));
  }
}

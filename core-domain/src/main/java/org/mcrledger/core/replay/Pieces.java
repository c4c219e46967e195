package org.mcrledger.core.replay;

import java.util.stream.IntStream;

/** So many customers or contacts, cut into pieces that all cores take one after the other. */
record Pieces(int all, int atOnce) {

  /** The numbers of those of one piece. */
  @FunctionalInterface
  interface Work {
    void on(int from, int to);
  }

  /** Ends when all of it is done; what a piece throws ends the others too. */
  void each(Work work) {
    IntStream.range(0, (all + atOnce - 1) / atOnce)
        .map(piece -> piece * atOnce)
        .parallel()
        .forEach(from -> work.on(from, Math.min(from + atOnce, all)));
  }
}

package org.mcrledger.query.lab.judge;

import java.util.Arrays;

/**
 * Cases drawn anew, and the rank correlation of what was drawn. All ranks are doubled and counted
 * from their mean, which makes them whole numbers: a correlation is exact up to its last division,
 * and costs one look at each case. One for each thread.
 */
final class Draws {
  private final Levels one;
  private final Levels other;
  private final int[] ofOne;
  private final int[] ofOther;

  Draws(Levels one, Levels other) {
    this.one = one;
    this.other = other;
    this.ofOne = new int[one.different()];
    this.ofOther = new int[other.different()];
  }

  /**
   * Spearman's correlation; not a number where one side is all one value.
   *
   * @param sample the numbers of the cases drawn
   */
  double correlation(int[] sample) {
    count(sample);
    double spreadOfOne = rank(ofOne, sample.length);
    double spreadOfOther = rank(ofOther, sample.length);
    double together = 0;
    for (int at : sample) {
      together += (double) ofOne[one.of(at)] * ofOther[other.of(at)];
    }
    return together / Math.sqrt(spreadOfOne * spreadOfOther);
  }

  private void count(int[] sample) {
    Arrays.fill(ofOne, 0);
    Arrays.fill(ofOther, 0);
    for (int at : sample) {
      ofOne[one.of(at)]++;
      ofOther[other.of(at)]++;
    }
  }

  /** Puts ranks in the place of counts; the sum of their squares. */
  private static double rank(int[] levels, int cases) {
    double squares = 0;
    int below = 0;
    for (int level = 0; level < levels.length; level++) {
      int count = levels[level];
      int rank = 2 * below + count - cases;
      squares += (double) count * rank * rank;
      levels[level] = rank;
      below += count;
    }
    return squares;
  }
}

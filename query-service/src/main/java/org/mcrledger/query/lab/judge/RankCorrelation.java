package org.mcrledger.query.lab.judge;

import java.util.Arrays;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.correlation.SpearmansCorrelation;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.mcrledger.core.replay.Estimate;
import org.mcrledger.core.replay.Estimate.Interval;
import org.mcrledger.core.replay.Estimate.Why;

/**
 * Spearman's rank correlation (C. Spearman, American Journal of Psychology 15 (1904) 72-101), ties
 * by their mean rank, with a percentile bootstrap interval (B. Efron, Annals of Statistics 7 (1979)
 * 1-26): cases are drawn anew with replacement, as many as there are, and ranked anew.
 */
final class RankCorrelation {
  /** Enough for the 2.5th and 97.5th of a hundred to stand still to two places. */
  static final int RESAMPLES = 1_000;

  private final double[] one;
  private final double[] other;

  RankCorrelation(double[] one, double[] other) {
    this.one = one;
    this.other = other;
  }

  /**
   * @param seed of the draws: the same one gives the same interval
   */
  Estimate estimate(long seed) {
    if (one.length < Estimate.ENOUGH_CASES) {
      return Estimate.undefined(Why.TOO_FEW_CASES);
    }
    double correlation = correlation();
    if (Double.isNaN(correlation)) {
      return Estimate.undefined(Why.ONE_VALUE);
    }
    double[] drawn = drawn(seed);
    if (drawn.length < RESAMPLES / 2) {
      return Estimate.of(correlation); // mostly of one value: no interval to be trusted
    }
    Percentile percentile = new Percentile();
    percentile.setData(drawn);
    return Estimate.of(
        correlation, Interval.of(percentile.evaluate(2.5), percentile.evaluate(97.5)));
  }

  /** -1 to 1; not a number where one side is all one value. */
  double correlation() {
    return new SpearmansCorrelation().correlation(one, other);
  }

  /** The correlations of the resamples in which neither side is all one value. */
  private double[] drawn(long seed) {
    RandomGenerator random = new Well19937c(seed);
    Levels levelsOfOne = new Levels(one);
    Levels levelsOfOther = new Levels(other);
    int[] sample = new int[one.length];
    double[] found = new double[RESAMPLES];
    int count = 0;
    for (int resample = 0; resample < RESAMPLES; resample++) {
      for (int at = 0; at < sample.length; at++) {
        sample[at] = random.nextInt(sample.length);
      }
      double correlation =
          new PearsonsCorrelation()
              .correlation(levelsOfOne.ranks(sample), levelsOfOther.ranks(sample));
      if (!Double.isNaN(correlation)) {
        found[count++] = correlation;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Values by their place among the different ones: a resample is ranked without sorting it. */
  static final class Levels {
    private final int[] levels;
    private final int different;

    Levels(double[] values) {
      double[] sorted = Arrays.stream(values).sorted().distinct().toArray();
      this.different = sorted.length;
      this.levels =
          Arrays.stream(values).mapToInt(value -> Arrays.binarySearch(sorted, value)).toArray();
    }

    /** The ranks within the sample, from 1, those of ties their mean. */
    double[] ranks(int[] sample) {
      int[] counts = new int[different];
      for (int at : sample) {
        counts[levels[at]]++;
      }
      double[] rankOf = new double[different];
      int below = 0;
      for (int level = 0; level < different; level++) {
        rankOf[level] = below + (counts[level] + 1) / 2.0;
        below += counts[level];
      }
      double[] ranks = new double[sample.length];
      for (int at = 0; at < sample.length; at++) {
        ranks[at] = rankOf[levels[sample[at]]];
      }
      return ranks;
    }
  }
}

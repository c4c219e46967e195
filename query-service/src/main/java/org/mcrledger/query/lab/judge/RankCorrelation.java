package org.mcrledger.query.lab.judge;

import java.util.Arrays;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;
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
   * @param stillWanted asked before each draw; throws to give up
   */
  Estimate estimate(long seed, Runnable stillWanted) {
    if (one.length < Estimate.ENOUGH_CASES) {
      return Estimate.undefined(Why.TOO_FEW_CASES);
    }
    double correlation = correlation();
    if (Double.isNaN(correlation)) {
      return Estimate.undefined(Why.ONE_VALUE);
    }
    double[] drawn = drawn(seed, stillWanted);
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
  private double[] drawn(long seed, Runnable stillWanted) {
    RandomGenerator random = new Well19937c(seed);
    Draws draws = new Draws(new Levels(one), new Levels(other));
    int[] sample = new int[one.length];
    double[] found = new double[RESAMPLES];
    int count = 0;
    for (int resample = 0; resample < RESAMPLES; resample++) {
      stillWanted.run();
      for (int at = 0; at < sample.length; at++) {
        sample[at] = random.nextInt(sample.length);
      }
      double correlation = draws.correlation(sample);
      if (!Double.isNaN(correlation)) {
        found[count++] = correlation;
      }
    }
    return Arrays.copyOf(found, count);
  }
}

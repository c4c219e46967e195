package org.mcrledger.core.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.mcrledger.core.replay.BackTest.Decile;
import org.mcrledger.core.replay.Cases.Case;
import org.mcrledger.core.replay.Estimate.Why;

/**
 * Cases cut into tenths by their score, the highest first, and how each tenth's outcome stands to
 * the whole. Cases of one score are not put in an order: each counts with their mean outcome, so
 * that it does not matter which of them falls into which tenth.
 */
public final class Deciles {
  private static final int TENTHS = 10;

  private Deciles() {}

  /**
   * @param cases at least ten
   */
  public static List<Decile> of(List<Case> cases) {
    List<Case> sorted = new ArrayList<>(cases);
    sorted.sort(Comparator.comparingDouble(Case::score).reversed());
    double[] outcomes = levelled(sorted);
    double overall = mean(outcomes, 0, outcomes.length);
    List<Decile> deciles = new ArrayList<>();
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      int from = border(outcomes.length, tenth);
      int to = border(outcomes.length, tenth + 1);
      double mean = mean(outcomes, from, to);
      deciles.add(new Decile(tenth + 1, to - from, Estimate.rounded(mean), lift(mean, overall)));
    }
    return deciles;
  }

  private static Estimate lift(double mean, double overall) {
    return overall > 0 ? Estimate.of(mean / overall) : Estimate.undefined(Why.MEAN_NOT_POSITIVE);
  }

  private static int border(int cases, int tenth) {
    return Math.toIntExact((long) cases * tenth / TENTHS);
  }

  /** The outcomes, that of each case replaced by the mean of all with its score. */
  private static double[] levelled(List<Case> sorted) {
    double[] outcomes = sorted.stream().mapToDouble(Case::outcome).toArray();
    for (int from = 0; from < outcomes.length; ) {
      int to = from + 1;
      while (to < outcomes.length && sorted.get(to).score() == sorted.get(from).score()) {
        to++;
      }
      Arrays.fill(outcomes, from, to, mean(outcomes, from, to));
      from = to;
    }
    return outcomes;
  }

  private static double mean(double[] values, int from, int to) {
    double sum = 0;
    for (int at = from; at < to; at++) {
      sum += values[at];
    }
    return sum / (to - from);
  }
}

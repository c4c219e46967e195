package org.mcrledger.core.replay;

import java.util.function.IntBinaryOperator;
import org.mcrledger.core.replay.Estimate.Interval;
import org.mcrledger.core.replay.Estimate.Why;

/**
 * The same cases put into ordered categories by two raters, people and rules, and how far the two
 * agree beyond chance.
 *
 * <p>Kappa: J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological
 * Measurement 20 (1960) 37-46. Weighted: J. Cohen, Weighted kappa, Psychological Bulletin 70 (1968)
 * 213-220, with weights that fall with the number of steps between two categories. Intervals by the
 * large-sample variance of J. Fleiss, J. Cohen and B. Everitt, Psychological Bulletin 72 (1969)
 * 323-327; that of a share by E. Wilson, J. American Statistical Association 22 (1927) 209-212.
 */
public final class RatedTwice {
  /** Below it a variance is nothing but rounding. */
  private static final double NO_WIDTH = 1e-12;

  private final int categories;
  private final int[][] counts;
  private int cases;

  /**
   * @param categories how many there are, used or not; numbered from 0 in their order
   */
  public RatedTwice(int categories) {
    this.categories = categories;
    this.counts = new int[categories][categories];
  }

  /** One more case. */
  public void add(int byPeople, int byRules) {
    counts[byPeople][byRules]++;
    cases++;
  }

  public int cases() {
    return cases;
  }

  /** Cases in one category by both. */
  public int agreed() {
    int agreed = 0;
    for (int category = 0; category < categories; category++) {
      agreed += counts[category][category];
    }
    return agreed;
  }

  /** The share of cases in one category by both, 0 to 1. */
  public Estimate share() {
    if (cases == 0) {
      return Estimate.undefined(Why.NO_CASES);
    }
    double share = (double) agreed() / cases;
    double z2 = Estimate.Z_95 * Estimate.Z_95 / cases;
    double middle = (share + z2 / 2) / (1 + z2);
    double half =
        Estimate.Z_95 / (1 + z2) * Math.sqrt(share * (1 - share) / cases + z2 / (4 * cases));
    return Estimate.of(share, Interval.of(Math.max(0, middle - half), Math.min(1, middle + half)));
  }

  /** Cohen's kappa: 1 where all agree, 0 where it is as by chance. */
  public Estimate kappa() {
    return kappa((one, other) -> one == other ? 1 : 0, 1);
  }

  /** Kappa with linear weights: a step beside is a smaller disagreement than three. */
  public Estimate weightedKappa() {
    return kappa((one, other) -> categories - 1 - Math.abs(one - other), categories - 1);
  }

  private Estimate kappa(IntBinaryOperator weight, int heaviest) {
    if (cases == 0) {
      return Estimate.undefined(Why.NO_CASES);
    }
    if (oneCategory(true) || oneCategory(false)) {
      return Estimate.undefined(Why.ONE_CATEGORY);
    }
    return new Weighing(weight, heaviest).estimate();
  }

  private boolean oneCategory(boolean people) {
    for (double share : margin(people)) {
      if (share == 1) {
        return true;
      }
    }
    return false;
  }

  /** The share of each category by one of the two. */
  private double[] margin(boolean people) {
    int[] sums = new int[categories];
    for (int one = 0; one < categories; one++) {
      for (int other = 0; other < categories; other++) {
        sums[people ? one : other] += counts[one][other];
      }
    }
    double[] shares = new double[categories];
    for (int category = 0; category < categories; category++) {
      shares[category] = (double) sums[category] / cases;
    }
    return shares;
  }

  /** The table under weights from 0 to 1. */
  private final class Weighing {
    private final double[][] weights = new double[categories][categories];
    private final double[] people = margin(true);
    private final double[] rules = margin(false);
    private double observed;
    private double byChance;

    Weighing(IntBinaryOperator weight, int heaviest) {
      for (int one = 0; one < categories; one++) {
        for (int other = 0; other < categories; other++) {
          weights[one][other] = (double) weight.applyAsInt(one, other) / heaviest;
          observed += weights[one][other] * counts[one][other] / cases;
          byChance += weights[one][other] * people[one] * rules[other];
        }
      }
    }

    Estimate estimate() {
      double kappa = (observed - byChance) / (1 - byChance);
      double variance = variance(kappa);
      if (cases < Estimate.ENOUGH_CASES || variance < NO_WIDTH) {
        return Estimate.of(kappa);
      }
      double half = Estimate.Z_95 * Math.sqrt(variance);
      return Estimate.of(kappa, Interval.of(Math.max(-1, kappa - half), Math.min(1, kappa + half)));
    }

    private double variance(double kappa) {
      double sum = 0;
      for (int one = 0; one < categories; one++) {
        for (int other = 0; other < categories; other++) {
          double expected = (ofPeople(one) + ofRules(other)) * (1 - kappa);
          double off = weights[one][other] - expected;
          sum += off * off * counts[one][other] / cases;
        }
      }
      double last = kappa - byChance * (1 - kappa);
      return (sum - last * last) / (cases * (1 - byChance) * (1 - byChance));
    }

    private double ofPeople(int one) {
      double mean = 0;
      for (int other = 0; other < categories; other++) {
        mean += weights[one][other] * rules[other];
      }
      return mean;
    }

    private double ofRules(int other) {
      double mean = 0;
      for (int one = 0; one < categories; one++) {
        mean += weights[one][other] * people[one];
      }
      return mean;
    }
  }
}

package org.mcrledger.core.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.mcrledger.core.term.Keyed;

/** A figure reckoned from cases; undefined is a case of its own, with why, and never 0. */
public sealed interface Estimate {
  /**
   * From so many cases on, an interval of a kappa, and all of a back-test, are given: the normal
   * approximation behind the first, and any reading of the second, need some cases *(ours)*.
   */
  int ENOUGH_CASES = 30;

  /** The standard normal distribution's quantile at 97.5 %. */
  double Z_95 = 1.959963984540054;

  /** All figures are told to so many places: more would claim what the cases do not carry. */
  int PLACES = 4;

  /**
   * A figure.
   *
   * @param interval the 95 % interval, where it is well-defined
   */
  record Known(BigDecimal value, Optional<Interval> interval) implements Estimate {}

  /** No figure. */
  record Undefined(Why why) implements Estimate {}

  /** 95 of 100 such intervals hold what the cases are a sample of. */
  record Interval(BigDecimal low, BigDecimal high) {
    public static Interval of(double low, double high) {
      return new Interval(rounded(low), rounded(high));
    }
  }

  /** Why there is no figure. */
  enum Why implements Keyed {
    NO_CASES,
    /** One of the two said the same of every case: chance alone explains how often they agree. */
    ONE_CATEGORY,
    /** Under {@link #ENOUGH_CASES}: nothing can be concluded. */
    TOO_FEW_CASES,
    /** Every case has the same score, or the same outcome: there is nothing to put in an order. */
    ONE_VALUE,
    /** The mean is zero or less, and nothing can be a multiple of it. */
    MEAN_NOT_POSITIVE;

    @Override
    public String key() {
      return Keyed.keyOf(this);
    }
  }

  static Estimate undefined(Why why) {
    return new Undefined(why);
  }

  static Estimate of(double value) {
    return new Known(rounded(value), Optional.empty());
  }

  static Estimate of(double value, Interval interval) {
    return new Known(rounded(value), Optional.of(interval));
  }

  /** To {@link #PLACES} places, half to even. */
  static BigDecimal rounded(double value) {
    return new BigDecimal(value).setScale(PLACES, RoundingMode.HALF_EVEN);
  }
}

package org.mcrledger.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.mcrledger.core.term.MeasureScale;

/**
 * How far a number can be turned.
 *
 * @param usual the most that a slider needs for what is usual
 * @param max the most that the form allows
 */
record Range(BigDecimal min, BigDecimal usual, BigDecimal max, BigDecimal step, boolean integer) {
  static final Range MONTHS = whole(1, 36, 120);

  /** Up to which percentage of all customers a tier goes. */
  static final Range SHARE = any(whole(1, 100, 100));

  /** What a year counts in a weighted mean of years. */
  static final Range YEAR_WEIGHT = whole(1, 10, 1_000);

  private static final Range YEARS = whole(1, 10, 10);
  private static final Range PERCENT = any(whole(0, 100, 100));
  private static final Range PLACES = any(whole(1, 34, 1_000));
  private static final Range SCORE = whole(-3, 3, 3);
  private static final Range RANK = whole(1, 5, 5);
  private static final Range POINTS = whole(-6, 6, 100);
  private static final Range GAIN = whole(0, 6, 100);
  private static final Range WEIGHT = whole(0, 10, 100);

  private static final BigDecimal AMOUNT_MAX = big("1000000000000000");

  /** Of a field of an object or of the elements of a list, {@code owner}. */
  static Range of(String owner, String field) {
    return switch (owner) {
      case "rungs" -> GAIN;
      case "stances" -> SCORE;
      case "weights" -> WEIGHT;
      case "answers" -> RANK;
      default -> of(owner.equals("steps"), field);
    };
  }

  private static Range of(boolean step, String field) {
    return switch (field) {
      case "windowMonths", "unknownAfterMonths", "afterMonths", "monthsMax" -> MONTHS;
      case "lowest", "highest", "score", "middleFrom", "highFrom", "competitorCap" -> SCORE;
      case "seniorityMin", "oursMin" -> RANK;
      case "touchesMin" -> whole(0, 12, 1_000);
      case "flaggedJump" -> whole(1, 6, 6);
      case "percent" -> new Range(big("0"), big("100"), big("100"), big("5"), true);
      case "upTo", "below" -> new Range(big("0.05"), big("20"), big("1000"), big("0.05"), false);
      case "points" -> step ? POINTS : GAIN;
      case "above", "from" -> POINTS;
      case "pointsPerKind", "pointsEach", "cap", "less" -> GAIN;
      case "weight" -> whole(0, 100, 100);
      default -> whole(0, 100, 1_000);
    };
  }

  /** Of a field of the classes of a tier scheme. */
  static Range ofClass(String field, BigDecimal value) {
    return switch (field) {
      case "months" -> MONTHS;
      case "years" -> YEARS;
      default -> amount(value);
    };
  }

  /** Of a border that a measure of this form is compared with, which stands at a value today. */
  static Range of(MeasureScale.Form form, BigDecimal value) {
    return switch (form) {
      case PERCENT -> PERCENT;
      case PLACES -> PLACES;
      case COUNT -> amount(value, BigDecimal.ONE);
      case AMOUNT, CHOICE -> amount(value);
    };
  }

  private static Range amount(BigDecimal value) {
    return amount(value, big("0.01"));
  }

  /**
   * What is large in one scheme is small in another: to three times what it is, in steps of some
   * hundredth of it.
   */
  private static Range amount(BigDecimal value, BigDecimal least) {
    if (value.signum() <= 0) {
      return new Range(BigDecimal.ZERO, big("1000000"), AMOUNT_MAX, big("10000"), false);
    }
    BigDecimal magnitude = BigDecimal.ONE.scaleByPowerOfTen(value.precision() - value.scale() - 1);
    BigDecimal step = magnitude.scaleByPowerOfTen(-2).max(least);
    BigDecimal most =
        value.multiply(big("3")).divide(magnitude, 0, RoundingMode.CEILING).multiply(magnitude);
    return new Range(BigDecimal.ZERO, plain(most), AMOUNT_MAX, plain(step), false);
  }

  private static BigDecimal plain(BigDecimal number) {
    return big(number.toPlainString());
  }

  /** Of numbers that need not be whole. */
  private static Range any(Range whole) {
    return new Range(whole.min, whole.usual, whole.max, whole.step, false);
  }

  /** A slider to the usual end, unless the value lies beyond. */
  BigDecimal mostFor(BigDecimal value) {
    return value.compareTo(usual) > 0 ? max.max(value) : usual;
  }

  private static Range whole(int min, int usual, int max) {
    return new Range(
        BigDecimal.valueOf(min),
        BigDecimal.valueOf(usual),
        BigDecimal.valueOf(max),
        BigDecimal.ONE,
        true);
  }

  private static BigDecimal big(String number) {
    return new BigDecimal(number);
  }
}

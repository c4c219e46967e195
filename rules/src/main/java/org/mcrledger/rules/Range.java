package org.mcrledger.rules;

import java.math.BigDecimal;

/**
 * How far a number can be turned.
 *
 * @param usual the most that a slider needs for what is usual
 * @param max the most that the form allows
 */
record Range(BigDecimal min, BigDecimal usual, BigDecimal max, BigDecimal step, boolean integer) {
  private static final Range MONTHS = whole(1, 36, 120);
  private static final Range SCORE = whole(-3, 3, 3);
  private static final Range RANK = whole(1, 5, 5);
  private static final Range POINTS = whole(-6, 6, 100);
  private static final Range GAIN = whole(0, 6, 100);
  private static final Range WEIGHT = whole(0, 10, 100);

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

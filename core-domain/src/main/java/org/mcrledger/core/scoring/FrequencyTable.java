package org.mcrledger.core.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What a number of touches a month is worth: the first step it falls within decides.
 *
 * @param above points of what is above every step
 */
public record FrequencyTable(List<Step> steps, int above) {
  public FrequencyTable {
    steps = List.copyOf(steps);
  }

  /**
   * A step: up to so many touches a month, or below so many.
   *
   * @param perMonth the border
   * @param included the border itself still belongs to the step
   * @param touchesMax the most touches in the window that fall within it, so that no score hangs on
   *     a rounded division
   */
  public record Step(BigDecimal perMonth, boolean included, int touchesMax, int points) {
    public static Step upTo(BigDecimal perMonth, int windowMonths, int points) {
      int touches = total(perMonth, windowMonths, RoundingMode.FLOOR);
      return new Step(perMonth, true, touches, points);
    }

    public static Step below(BigDecimal perMonth, int windowMonths, int points) {
      int touches = total(perMonth, windowMonths, RoundingMode.CEILING) - 1;
      return new Step(perMonth, false, touches, points);
    }

    private static int total(BigDecimal perMonth, int windowMonths, RoundingMode rounding) {
      return perMonth
          .multiply(BigDecimal.valueOf(windowMonths))
          .setScale(0, rounding)
          .intValueExact();
    }
  }

  /** Points of that many touches in the window. */
  public int points(int touches) {
    for (Step step : steps) {
      if (touches <= step.touchesMax()) {
        return step.points();
      }
    }
    return above;
  }
}

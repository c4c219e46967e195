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
  /** What a touch counts where its age does not matter; steps are compared in hundredths. */
  static final int HUNDREDTHS = 100;

  public FrequencyTable {
    steps = List.copyOf(steps);
  }

  /**
   * A step: up to so many touches a month, or below so many.
   *
   * @param perMonth the border
   * @param included the border itself still belongs to the step
   */
  public record Step(BigDecimal perMonth, boolean included, int points) {
    public Step {
      perMonth = perMonth.stripTrailingZeros();
    }

    public static Step upTo(BigDecimal perMonth, int points) {
      return new Step(perMonth, true, points);
    }

    public static Step below(BigDecimal perMonth, int points) {
      return new Step(perMonth, false, points);
    }

    /** The most touches in so many months that fall within the step. */
    public int touchesMax(int windowMonths) {
      return Math.floorDiv(hundredthsMax(windowMonths), HUNDREDTHS);
    }

    /**
     * The same in hundredths of a touch, a whole number, so that no score hangs on a rounded
     * division.
     */
    int hundredthsMax(int windowMonths) {
      BigDecimal border = perMonth.multiply(BigDecimal.valueOf((long) HUNDREDTHS * windowMonths));
      return included
          ? border.setScale(0, RoundingMode.FLOOR).intValueExact()
          : border.setScale(0, RoundingMode.CEILING).intValueExact() - 1;
    }
  }
}

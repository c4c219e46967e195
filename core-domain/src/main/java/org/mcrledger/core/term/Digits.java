package org.mcrledger.core.term;

import java.math.BigDecimal;

/** How long a number is when it is written out. */
public final class Digits {
  private Digits() {}

  /**
   * Whether the number has at most so many digits before the point and behind it. A number of a
   * billion digits is written in few letters, and would fill the memory.
   */
  public static boolean atMost(int whole, int decimals, BigDecimal number) {
    return (long) number.precision() - number.scale() <= whole && number.scale() <= decimals;
  }
}

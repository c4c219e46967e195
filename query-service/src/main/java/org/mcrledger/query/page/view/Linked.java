package org.mcrledger.query.page.view;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure, and where the events behind it are shown. Unknown is no figure; neither it nor zero has
 * any event behind it, and so no link.
 */
public record Linked(Optional<BigDecimal> value, Optional<String> href) {
  public static Linked of(Optional<BigDecimal> value, String href) {
    return new Linked(value, value.filter(known -> known.signum() != 0).map(_ -> href));
  }

  /** A figure that may be zero although events stand behind it: a score, or a sum. */
  public static Linked ofSum(Optional<BigDecimal> value, String href) {
    return new Linked(value, value.map(_ -> href));
  }
}

package org.mcrledger.query.page.view;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A difference to the year before: always with sign, arrow and word, since colour alone says
 * nothing to many. Empty where one of the two years is unknown.
 */
public record Delta(Optional<BigDecimal> by) {
  public static final Delta UNKNOWN = new Delta(Optional.empty());

  public static Delta of(long difference) {
    return new Delta(Optional.of(BigDecimal.valueOf(difference)));
  }

  public static Delta of(BigDecimal difference) {
    return new Delta(Optional.of(difference));
  }

  /** The difference of two figures, where both are known. */
  public static Delta between(Optional<BigDecimal> before, Optional<BigDecimal> now) {
    return before.isPresent() && now.isPresent() ? of(now.get().subtract(before.get())) : UNKNOWN;
  }

  /**
   * {@code rise}, {@code fall}, {@code same} or {@code unknown}: a style and a word have this name.
   */
  public String direction() {
    return by.map(
            difference ->
                switch (difference.signum()) {
                  case 1 -> "rise";
                  case -1 -> "fall";
                  default -> "same";
                })
        .orElse("unknown");
  }

  public String arrow() {
    return switch (direction()) {
      case "rise" -> "▲";
      case "fall" -> "▼";
      case "same" -> "=";
      default -> "?";
    };
  }
}

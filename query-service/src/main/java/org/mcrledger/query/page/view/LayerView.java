package org.mcrledger.query.page.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A layer of the house.
 *
 * @param key {@code organisational}, {@code key} or {@code general}
 * @param needed whether this customer's tier asks for the layer
 * @param value 0 to 100; empty where it is unknown
 * @param says what it rests on, and what is missing
 */
public record LayerView(
    String key,
    boolean needed,
    Optional<BigDecimal> value,
    Optional<Delta> delta,
    List<String> says) {
  public LayerView {
    says = List.copyOf(says);
  }

  /** Where it stands in the house: a style has this name. */
  public String place() {
    return switch (key) {
      case "organisational" -> "roof";
      case "general" -> "base";
      default -> "core";
    };
  }
}

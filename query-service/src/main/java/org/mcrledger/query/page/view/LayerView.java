package org.mcrledger.query.page.view;

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
    String key, boolean needed, Linked value, Optional<Delta> delta, List<Said> says) {
  /**
   * One thing it rests on, or that is missing.
   *
   * @param href where the events behind it are shown
   */
  public record Said(String text, Optional<String> href) {
    public static Said of(String text) {
      return new Said(text, Optional.empty());
    }
  }

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

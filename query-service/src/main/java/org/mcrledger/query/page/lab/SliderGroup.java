package org.mcrledger.query.page.lab;

import java.util.List;

/**
 * Numbers of one criterion, or of one part of the rules.
 *
 * @param turned how many of them do not stand where they stood
 */
public record SliderGroup(String name, int turned, List<Slider> sliders) {
  public SliderGroup {
    sliders = List.copyOf(sliders);
  }

  /**
   * A number that can be turned.
   *
   * @param id of its fields on the page
   * @param field name of the field that is sent
   * @param usual where it stands in the rules that are tried
   * @param usualSaid the same as people read it
   * @param value where it stands now, as it was typed
   */
  public record Slider(
      String id,
      String field,
      String label,
      String usual,
      String usualSaid,
      String value,
      String min,
      String max,
      String step) {
    /** A number of so many digits takes a line of its own, and is said in words beside it. */
    private static final int DIGITS_NARROW = 6;

    public boolean isTurned() {
      return !value.equals(usual);
    }

    public boolean isWide() {
      return max.length() > DIGITS_NARROW;
    }
  }
}

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
   * @param value where it stands now, as it was typed
   */
  public record Slider(
      String id,
      String field,
      String label,
      String usual,
      String value,
      String min,
      String max,
      String step) {
    public boolean isTurned() {
      return !value.equals(usual);
    }
  }
}

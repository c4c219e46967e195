package org.mcrledger.query.page.view;

import java.util.List;

/**
 * Years side by side, with the difference of the last two that have ended.
 *
 * @param heads the years, the earliest first; one that has not ended says so
 * @param deltaHead the year whose difference to the one before is shown
 */
public record YearsView(
    List<String> heads, String deltaHead, List<TierMark> tiers, List<Row> rows) {
  /** One figure over the years. */
  public record Row(String label, String unit, List<Linked> values, Delta delta) {
    public Row {
      values = List.copyOf(values);
    }
  }

  public YearsView {
    heads = List.copyOf(heads);
    tiers = List.copyOf(tiers);
    rows = List.copyOf(rows);
  }

  public boolean isEmpty() {
    return heads.isEmpty();
  }
}

package org.mcrledger.query.page.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Years side by side, with the difference of the last two.
 *
 * @param heads the years, the earliest first
 */
public record YearsView(List<Integer> heads, List<TierMark> tiers, List<Row> rows) {
  /** One figure over the years. */
  public record Row(String label, String unit, List<Optional<BigDecimal>> values, Delta delta) {
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

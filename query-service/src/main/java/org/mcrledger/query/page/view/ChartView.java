package org.mcrledger.query.page.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A picture of numbers; it is drawn from the table that stands under it.
 *
 * @param form {@code bar}, {@code stack} or {@code line}
 * @param axis what stands along the axis, such as years
 * @param names of the series, five at most
 */
public record ChartView(
    String title, String form, String unit, String axis, List<String> names, List<Point> points) {
  private static final int SERIES_MAX = 5;

  /** One place on the axis, with the value of each series; an empty value is unknown. */
  public record Point(String label, List<Optional<BigDecimal>> values) {
    public Point {
      values = List.copyOf(values);
    }
  }

  public ChartView {
    names = List.copyOf(names);
    points = List.copyOf(points);
    if (names.size() > SERIES_MAX) {
      throw new IllegalArgumentException("more series than a reader can tell apart");
    }
  }
}

package org.mcrledger.query.page.view;

import java.util.List;

/**
 * The review of a year.
 *
 * @param counted what the counts of each line are of
 */
public record ReviewView(
    int year,
    Query query,
    List<String> counted,
    List<Total> totals,
    List<ReviewRow> lines,
    List<Choices> choices,
    List<Chosen> filters,
    Paging paging) {
  /** A figure over all customers seen. */
  public record Total(String label, String value, String unit) {}

  public ReviewView {
    counted = List.copyOf(counted);
    totals = List.copyOf(totals);
    lines = List.copyOf(lines);
    choices = List.copyOf(choices);
    filters = List.copyOf(filters);
  }

  /** Years are names: they are not grouped into thousands. */
  public String yearText() {
    return Integer.toString(year);
  }

  public String beforeText() {
    return Integer.toString(year - 1);
  }
}

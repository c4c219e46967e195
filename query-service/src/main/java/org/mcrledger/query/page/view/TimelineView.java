package org.mcrledger.query.page.view;

import java.util.List;

/** A part of a customer's timeline, with the filters that it offers. */
public record TimelineView(
    Query query,
    List<TimelineEntry> entries,
    Paging paging,
    List<Choice> kinds,
    List<Choice> years) {
  public TimelineView {
    entries = List.copyOf(entries);
    kinds = List.copyOf(kinds);
    years = List.copyOf(years);
  }
}

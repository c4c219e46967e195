package org.mcrledger.query.page.view;

import java.util.List;

/**
 * A part of a customer's timeline, with the filters that it offers and those that are on.
 *
 * @param kept what the form sends along beside what it asks
 */
public record TimelineView(
    Query query,
    List<TimelineEntry> entries,
    Paging paging,
    List<Choice> concepts,
    List<Choice> years,
    List<Frame.Pair> kept,
    List<Chosen> filters) {
  public TimelineView {
    entries = List.copyOf(entries);
    concepts = List.copyOf(concepts);
    years = List.copyOf(years);
    kept = List.copyOf(kept);
    filters = List.copyOf(filters);
  }
}

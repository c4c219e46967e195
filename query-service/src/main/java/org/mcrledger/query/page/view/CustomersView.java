package org.mcrledger.query.page.view;

import java.util.List;

/** The list of customers. */
public record CustomersView(
    Query query,
    List<CustomerLine> lines,
    Paging paging,
    List<Choices> choices,
    List<Chosen> filters) {
  public CustomersView {
    lines = List.copyOf(lines);
    choices = List.copyOf(choices);
    filters = List.copyOf(filters);
  }
}

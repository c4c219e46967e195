package org.mcrledger.query.page.view;

import java.util.List;

/** Persons whose computed score jumped. */
public record JumpsView(
    Query query, List<Line> lines, Paging paging, List<Choices> choices, List<Chosen> filters) {
  public JumpsView {
    lines = List.copyOf(lines);
    choices = List.copyOf(choices);
    filters = List.copyOf(filters);
  }

  /** A person, since when, and from where to where. */
  public record Line(
      String contact,
      Names names,
      String role,
      String customer,
      Names customerNames,
      JumpView jump) {}
}

package org.mcrledger.query.page.view;

import java.util.List;

/**
 * The audit of tiers.
 *
 * @param official which scheme is the official one since when: from that day on its tiers are shown
 * @param customerShown name of the customer that is filtered by
 */
public record AuditView(
    Query query,
    String customerShown,
    List<TierLine> lines,
    List<OfficialLine> official,
    List<Chosen> filters,
    Paging paging) {
  public AuditView {
    lines = List.copyOf(lines);
    official = List.copyOf(official);
    filters = List.copyOf(filters);
  }
}

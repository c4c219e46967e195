package org.mcrledger.query.page.view;

import java.util.List;

/**
 * The audit of tiers.
 *
 * @param customerShown name of the customer that is filtered by
 */
public record AuditView(
    Query query, String customerShown, List<TierLine> lines, List<Chosen> filters, Paging paging) {
  public AuditView {
    lines = List.copyOf(lines);
    filters = List.copyOf(filters);
  }
}

package org.mcrledger.query.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mcrledger.core.report.NineGrid;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.query.store.RowStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The nine-grid's rows by customer: of everyone who is or was with one. */
final class ContactRows {
  private final ReadTables tables;
  private final JdbcClient jdbc;

  ContactRows(ReadTables tables, JdbcClient jdbc) {
    this.tables = tables;
    this.jdbc = jdbc;
  }

  List<NineGrid.Row> of(Asking asking, CustomerId customer) {
    return of(asking, List.of(customer)).getOrDefault(customer, List.of());
  }

  /** By customer; a contact who changed from one to another stands with both. */
  Map<CustomerId, List<NineGrid.Row>> of(Asking asking, Collection<CustomerId> customers) {
    String[] ids = customers.stream().map(CustomerId::value).toArray(String[]::new);
    RowStore<ContactId, NineGrid.Row> store = tables.projections().nineGrid().store();
    Map<CustomerId, List<NineGrid.Row>> rows = new HashMap<>();
    jdbc.sql(
            "select content from %s where customers && ?::text[] order by contact_id"
                .formatted(tables.table(tables.projections().nineGrid(), asking.asOf())))
        .param(ids)
        .query((row, _) -> store.row(row.getString(1)))
        .list()
        .forEach(row -> row.customers().forEach(c -> add(rows, c, row)));
    return rows;
  }

  private static void add(
      Map<CustomerId, List<NineGrid.Row>> rows, CustomerId customer, NineGrid.Row row) {
    rows.computeIfAbsent(customer, _ -> new ArrayList<>()).add(row);
  }
}

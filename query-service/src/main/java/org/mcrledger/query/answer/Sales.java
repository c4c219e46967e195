package org.mcrledger.query.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mcrledger.core.report.SalesBook;
import org.mcrledger.core.report.SalesBook.Page;
import org.mcrledger.core.report.SalesBook.Row;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.tiering.SalesFact;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.kit.reading.AsOf.KnownAt;
import org.mcrledger.query.history.History;
import org.mcrledger.query.live.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What customers bought, as known then. */
public final class Sales {
  private final ReadTables tables;
  private final History history;
  private final JdbcClient jdbc;

  public Sales(ReadTables tables, History history, JdbcClient jdbc) {
    this.tables = tables;
    this.history = history;
    this.jdbc = jdbc;
  }

  /** To one customer. */
  List<SalesFact> of(CustomerId customer, AsOf asOf) {
    return switch (asOf.knownAt()) {
      case KnownAt.Now _ -> SalesBook.of(years(customer));
      case KnownAt.Position(long position) ->
          SalesBook.of(customer, history.ofCustomer(customer, position));
    };
  }

  /** The keys of a customer's pages have the id in front of a slash, and a slash comes before 0. */
  private List<Row> years(CustomerId customer) {
    Projection<Page, Row> book = tables.projections().salesBook();
    return jdbc.sql(
            "select content from %s where page >= ? and page < ? and customer_id = ?"
                .formatted(book.table()))
        .params(customer + "/", customer + "0", customer.value())
        .query((row, _) -> book.store().row(row.getString(1)))
        .list();
  }

  /** To every customer to whom anything was sold. */
  Map<CustomerId, List<SalesFact>> all(AsOf asOf) {
    Map<CustomerId, List<Row>> years = new HashMap<>();
    tables
        .all(tables.projections().salesBook(), asOf)
        .forEach(
            (page, row) -> years.computeIfAbsent(page.customer(), _ -> new ArrayList<>()).add(row));
    Map<CustomerId, List<SalesFact>> sales = HashMap.newHashMap(years.size());
    years.forEach((customer, rows) -> sales.put(customer, SalesBook.of(rows)));
    return sales;
  }
}

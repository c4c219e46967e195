package org.mcrledger.command.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.report.SalesBook;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.tiering.CustomerMeasures;
import org.mcrledger.core.tiering.Ranking;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.codec.Persons;
import org.mcrledger.ledger.read.LedgerReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The customers as the ledger tells of them, many by one statement. Names are not opened. */
final class Portfolio {
  static final int READ_AT_ONCE = 500;

  private static final Set<String> READ =
      Set.of("customer", "measure", "revenue", "proposal", "correction");

  private static final Set<String> SALES = Set.of("revenue", "correction");

  private static final String CUSTOMERS =
      "select distinct substr(stream, 10) from ledger.event where type = 'customer.registered'"
          + " order by 1";

  private final LedgerReader ledger;
  private final JdbcClient database;
  private final EventCodec codec = new EventCodec(Persons.hidden());

  Portfolio(DataSource database) {
    this.ledger = new LedgerReader(database);
    this.database = JdbcClient.create(database);
  }

  long head() {
    return ledger.head().position();
  }

  /** Every customer that was ever registered, by id. */
  List<CustomerId> customers() {
    return database.sql(CUSTOMERS).query(String.class).list().stream()
        .map(CustomerId::new)
        .toList();
  }

  /** What is known of these at the position, in the order asked for. */
  List<Basis> read(List<CustomerId> customers, long position) {
    Map<CustomerId, List<Recorded<LedgerEvent>>> events = events(customers, READ);
    return customers.stream()
        .map(each -> new Basis(each, events.getOrDefault(each, List.of()), position))
        .toList();
  }

  /** All customers by their sales, in whatever scope: a place is one among all. */
  Ranking ranking(TierScheme scheme, LocalDate at, long position) {
    List<CustomerMeasures> sales = new ArrayList<>();
    List<CustomerId> all = customers();
    for (int from = 0; from < all.size(); from += READ_AT_ONCE) {
      List<CustomerId> some = all.subList(from, Math.min(all.size(), from + READ_AT_ONCE));
      events(some, SALES)
          .forEach((customer, known) -> sales.add(sales(scheme, at, customer, known, position)));
    }
    return Ranking.of(sales);
  }

  private static CustomerMeasures sales(
      TierScheme scheme,
      LocalDate at,
      CustomerId customer,
      List<Recorded<LedgerEvent>> events,
      long position) {
    List<Recorded<LedgerEvent>> known =
        events.stream().filter(each -> each.position() <= position).toList();
    return CustomerMeasures.at(
        customer, at, scheme.classes(), Map.of(), SalesBook.of(customer, known));
  }

  private Map<CustomerId, List<Recorded<LedgerEvent>>> events(
      Collection<CustomerId> customers, Set<String> families) {
    Map<CustomerId, List<Recorded<LedgerEvent>>> events = new HashMap<>();
    ledger.customers(
        customers.stream().map(CustomerId::value).toList(),
        families,
        (customer, stored) ->
            events
                .computeIfAbsent(new CustomerId(customer), _ -> new ArrayList<>())
                .add(codec.recorded(stored)));
    return events;
  }
}

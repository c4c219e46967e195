package org.mcrledger.query.lab;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import javax.sql.DataSource;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.scoring.Change;
import org.mcrledger.core.scoring.CustomerFacts;
import org.mcrledger.core.scoring.CustomerTraits;
import org.mcrledger.core.scoring.FactColumns;
import org.mcrledger.core.scoring.Facts;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.query.history.History;

/**
 * Brings the tables of facts up to the ledger's end: the facts of each customer of whom something
 * was recorded since are folded anew from all of that customer's events, so that voids and
 * corrections need no treatment of their own. Where much was recorded, all is made anew.
 */
public final class FactRefresh {
  private static final int EVENTS_AT_ONCE = 5_000;

  /** With more events than these to catch up with, one pass over all of history is not dearer. */
  private static final int EVENTS_MAX = 20_000;

  /** Any number: the processes that share a database take turns by it. */
  private static final long TURN = 7_411_260_815L;

  private final DataSource database;
  private final History history;
  private final FactTables tables;

  public FactRefresh(DataSource database, History history, FactTables tables) {
    this.database = database;
    this.history = history;
    this.tables = tables;
  }

  /**
   * Up to the ledger's end as it is now.
   *
   * @return the position at which the tables then stand
   */
  public long refresh() {
    try (Connection turn = database.getConnection()) {
      execute(turn, "select pg_advisory_lock(" + TURN + ")");
      try {
        return inTurn(history.head());
      } finally {
        execute(turn, "select pg_advisory_unlock(" + TURN + ")");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the tables of facts could not be brought up to date", e);
    }
  }

  private long inTurn(long head) throws SQLException {
    OptionalLong stands = tables.position();
    if (stands.isEmpty() || head - stands.getAsLong() > EVENTS_MAX) {
      tables.rebuild(head);
      return head;
    }
    long position = stands.getAsLong();
    if (position < head) {
      forward(position, head);
    }
    return head;
  }

  private void forward(long after, long upTo) throws SQLException {
    Set<CustomerId> touched = touched(after, upTo);
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      Set<CustomerId> done = new HashSet<>();
      for (CustomerId customer : touched) {
        if (!done.contains(customer)) {
          done.addAll(anew(connection, customer, upTo));
        }
      }
      stand(connection, upTo);
      connection.commit();
    }
  }

  private Set<CustomerId> touched(long after, long upTo) {
    Set<CustomerId> touched = new HashSet<>();
    long position = after;
    while (position < upTo) {
      List<Recorded<LedgerEvent>> events = history.after(position, EVENTS_AT_ONCE);
      if (events.isEmpty()) {
        break;
      }
      for (Recorded<LedgerEvent> recorded : events) {
        if (recorded.position() <= upTo && Change.of(recorded.event()).isPresent()) {
          touched.addAll(recorded.event().customers());
        }
      }
      position = events.getLast().position();
    }
    return touched;
  }

  /** All customers with whom contacts are, were or will be: the facts of such are one. */
  static Set<CustomerId> beside(CustomerFacts facts) {
    Set<CustomerId> beside = new HashSet<>(facts.formerCustomers());
    facts
        .contacts()
        .values()
        .forEach(of -> of.places().since().values().forEach(p -> beside.add(p.customer())));
    return beside;
  }

  /** The customer, and all between whom anybody moved: their facts are one. */
  private Set<CustomerId> anew(Connection connection, CustomerId customer, long upTo)
      throws SQLException {
    Set<CustomerId> group = new HashSet<>(Set.of(customer));
    CustomerFacts facts;
    int known;
    do {
      known = group.size();
      facts = CustomerFacts.of(history.ofCustomers(group, upTo));
      group.addAll(beside(facts));
      group.addAll(neighbours(connection, group));
    } while (group.size() > known);
    replace(connection, group, FactTables.contacts(facts));
    return group;
  }

  /** With whom those were, or are, who ever were with one of these, as the tables know it. */
  private static Set<CustomerId> neighbours(Connection connection, Collection<CustomerId> group)
      throws SQLException {
    String sql =
        """
        select distinct c.customer_id from view.fact_place p
        join view.fact_customer c using (customer_no)
        where p.contact_no in (
          select q.contact_no from view.fact_place q join view.fact_customer d using (customer_no)
          where d.customer_id = any (?))
        """;
    Set<CustomerId> found = new HashSet<>();
    numbers(connection, sql, texts(group)).keySet().forEach(id -> found.add(new CustomerId(id)));
    return found;
  }

  private static void replace(Connection connection, Set<CustomerId> group, List<Facts> contacts)
      throws SQLException {
    Map<CustomerId, CustomerTraits> customers = FactTables.customers(contacts);
    group.forEach(customer -> customers.putIfAbsent(customer, CustomerTraits.UNKNOWN));
    Map<String, Integer> before =
        numbers(
            connection,
            """
            select distinct k.contact_id, k.contact_no from view.fact_contact k
            join view.fact_place p using (contact_no) join view.fact_customer c using (customer_no)
            where c.customer_id = any (?)
            """,
            texts(group));
    Map<CustomerId, Integer> customerNumbers = customerNumbers(connection, customers.keySet());
    int next = next(connection, "contact"); // asked before the highest numbers may be deleted
    delete(connection, before.values(), customerNumbers.values());
    FactRows rows = new FactRows(connection, "");
    for (Map.Entry<CustomerId, CustomerTraits> each : customers.entrySet()) {
      rows.customer(
          customerNumbers.getOrDefault(each.getKey(), -1), each.getKey(), each.getValue());
    }
    for (Facts of : contacts) {
      Integer number = before.get(of.contact().value());
      FactTables.write(number == null ? next++ : number, of, customerNumbers, rows);
    }
    rows.send();
  }

  private static Map<CustomerId, Integer> customerNumbers(
      Connection connection, Collection<CustomerId> customers) throws SQLException {
    Map<String, Integer> known =
        numbers(
            connection,
            "select customer_id, customer_no from view.fact_customer where customer_id = any (?)",
            texts(customers));
    Map<CustomerId, Integer> numbers = new HashMap<>();
    int next = next(connection, "customer");
    for (CustomerId customer : customers) {
      Integer number = known.get(customer.value());
      numbers.put(customer, number == null ? next++ : number);
    }
    return numbers;
  }

  private static int next(Connection connection, String what) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select coalesce(max(%1$s_no) + 1, 0) from view.fact_%1$s".formatted(what))) {
      found.next();
      return found.getInt(1);
    }
  }

  private static void delete(
      Connection connection, Collection<Integer> contacts, Collection<Integer> customers)
      throws SQLException {
    for (String table : List.of("fact", "fact_place", "fact_contact")) {
      delete(connection, table, "contact_no", contacts);
    }
    for (String table : List.of("fact_industry", "fact_hospitality", "fact_customer")) {
      delete(connection, table, "customer_no", customers);
    }
  }

  private static void delete(
      Connection connection, String table, String column, Collection<Integer> numbers)
      throws SQLException {
    String sql = "delete from view.%s where %s = any (?)".formatted(table, column);
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setArray(1, connection.createArrayOf("integer", numbers.toArray()));
      delete.executeUpdate();
    }
  }

  /** The query's first column by text, and its second, if it has one. */
  private static Map<String, Integer> numbers(
      Connection connection, String sql, List<String> parameter) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setArray(1, connection.createArrayOf("text", parameter.toArray()));
      try (ResultSet found = query.executeQuery()) {
        boolean numbered = found.getMetaData().getColumnCount() > 1;
        Map<String, Integer> numbers = new HashMap<>();
        while (found.next()) {
          numbers.put(found.getString(1), numbered ? found.getInt(2) : 0);
        }
        return numbers;
      }
    }
  }

  private static List<String> texts(Collection<CustomerId> customers) {
    List<String> texts = new ArrayList<>();
    customers.forEach(customer -> texts.add(customer.value()));
    return texts;
  }

  private static void stand(Connection connection, long position) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update view.fact_basis set position = ?, form = ?")) {
      update.setLong(1, position);
      update.setString(2, FactColumns.form());
      update.executeUpdate();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

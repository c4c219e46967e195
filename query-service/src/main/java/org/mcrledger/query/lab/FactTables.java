package org.mcrledger.query.lab;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.mcrledger.core.scoring.CustomerFacts;
import org.mcrledger.core.scoring.CustomerTraits;
import org.mcrledger.core.scoring.Employment;
import org.mcrledger.core.scoring.FactColumns;
import org.mcrledger.core.scoring.Facts;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;

/** The tables of facts: made anew of all of history beside those that are read, then swapped in. */
public final class FactTables {
  static final List<String> NAMES =
      List.of(
          "fact_customer",
          "fact_industry",
          "fact_hospitality",
          "fact_contact",
          "fact_place",
          "fact");
  private static final String NEXT = "_next";

  private final DataSource database;
  private final PortfolioFold fold;
  private final int workers;

  public FactTables(DataSource database, PortfolioFold fold, int workers) {
    this.database = database;
    this.fold = fold;
    this.workers = workers;
  }

  /** Up to which position the tables were folded; empty where they are to be made anew. */
  OptionalLong position() throws SQLException {
    try (Connection connection = database.getConnection()) {
      return position(connection);
    }
  }

  static OptionalLong position(Connection connection) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select position from view.fact_basis where form = ?")) {
      query.setString(1, FactColumns.form());
      try (ResultSet found = query.executeQuery()) {
        return found.next() ? OptionalLong.of(found.getLong(1)) : OptionalLong.empty();
      }
    }
  }

  /** Folds all of history up to the position into the tables. */
  public void rebuild(long upTo) {
    List<CustomerFacts> facts = List.copyOf(fold.upTo(upTo));
    try {
      execute(NAMES.stream().map(FactTables::emptied).toList());
      write(facts);
      execute(List.of("alter table view.fact_next add primary key (contact_no, row_no)"));
      swap(upTo);
    } catch (SQLException e) {
      throw new IllegalStateException("the tables of facts could not be made anew", e);
    }
  }

  /** The largest gets its index when it is full; it is large. */
  private static String emptied(String name) {
    String including =
        name.equals("fact") ? "including defaults including constraints" : "including all";
    return "drop table if exists view.%1$s_next; create table view.%1$s_next (like view.%1$s %2$s)"
        .formatted(name, including);
  }

  private void swap(long upTo) throws SQLException {
    List<String> statements = new ArrayList<>();
    statements.add("set local lock_timeout = '10s'");
    for (String name : NAMES) {
      statements.add("drop table view." + name);
      statements.add("alter table view.%s_next rename to %s".formatted(name, name));
    }
    statements.add("delete from view.fact_basis");
    statements.add(
        "insert into view.fact_basis (position, form) values (%d, '%s')"
            .formatted(upTo, FactColumns.form()));
    execute(statements);
  }

  /** In one transaction. */
  private void execute(List<String> statements) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String sql : statements) {
        statement.execute(sql);
      }
      connection.commit();
    }
  }

  private void write(List<CustomerFacts> groups) throws SQLException {
    Map<CustomerId, Integer> numbers = new HashMap<>();
    List<Group> numbered = numbered(groups, numbers);
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<CompletableFuture<Void>> parts = new ArrayList<>();
      for (int part = 0; part < workers; part++) {
        List<Group> some =
            numbered.subList(
                numbered.size() * part / workers, numbered.size() * (part + 1) / workers);
        parts.add(CompletableFuture.runAsync(() -> write(some, numbers), pool));
      }
      parts.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /**
   * Customers between whom somebody moved, and their contacts.
   *
   * @param firstContact the number of the first of them
   */
  private record Group(
      Map<CustomerId, CustomerTraits> customers, List<Facts> contacts, int firstContact) {}

  private static List<Group> numbered(
      Collection<CustomerFacts> facts, Map<CustomerId, Integer> numbers) {
    List<Group> groups = new ArrayList<>();
    Set<ContactId> seen = new HashSet<>();
    int next = 0;
    for (CustomerFacts each : facts) {
      List<Facts> contacts = contacts(each).stream().filter(of -> seen.add(of.contact())).toList();
      Map<CustomerId, CustomerTraits> customers = customers(contacts);
      customers.keySet().removeIf(numbers::containsKey);
      customers.keySet().forEach(customer -> numbers.put(customer, numbers.size()));
      groups.add(new Group(customers, contacts, next));
      next += contacts.size();
    }
    return groups;
  }

  /** Who was with a customer at any time, in the order of their ids. */
  static List<Facts> contacts(CustomerFacts facts) {
    return facts.contacts().values().stream()
        .filter(of -> !of.places().since().isEmpty())
        .sorted(Comparator.comparing((Facts of) -> of.contact().value()))
        .toList();
  }

  /** What held at the customers that these were with, in the order of their ids. */
  static Map<CustomerId, CustomerTraits> customers(List<Facts> contacts) {
    Map<CustomerId, CustomerTraits> customers =
        new TreeMap<>(Comparator.comparing(CustomerId::value));
    for (Facts of : contacts) {
      for (Employment held : of.places().since().values()) {
        CustomerId customer = held.customer();
        customers.put(customer, of.customers().getOrDefault(customer, CustomerTraits.UNKNOWN));
      }
    }
    return customers;
  }

  private void write(List<Group> groups, Map<CustomerId, Integer> numbers) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      FactRows rows = new FactRows(connection, NEXT);
      for (Group group : groups) {
        write(group, numbers, rows);
      }
      rows.send();
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("facts could not be written", e);
    }
  }

  private static void write(Group group, Map<CustomerId, Integer> numbers, FactRows rows)
      throws SQLException {
    for (Map.Entry<CustomerId, CustomerTraits> each : group.customers().entrySet()) {
      rows.customer(numbers.getOrDefault(each.getKey(), -1), each.getKey(), each.getValue());
    }
    int number = group.firstContact();
    for (Facts of : group.contacts()) {
      write(number++, of, numbers, rows);
    }
  }

  static void write(int number, Facts of, Map<CustomerId, Integer> numbers, FactRows rows)
      throws SQLException {
    rows.contact(
        number,
        of.contact(),
        of.places(),
        numbers,
        of.slice(),
        row -> of.rows().get(row).position());
  }
}

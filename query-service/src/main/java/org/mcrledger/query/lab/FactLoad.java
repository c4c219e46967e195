package org.mcrledger.query.lab;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.mcrledger.core.replay.Portfolio;
import org.mcrledger.core.replay.PortfolioDraft;
import org.mcrledger.core.scoring.CustomerTraits;
import org.mcrledger.core.scoring.Employment;
import org.mcrledger.core.scoring.FactColumns;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.Timeline;
import org.mcrledger.ledger.read.CopiedRows;

/** Reads the tables of facts into memory: one snapshot, on several connections. */
public final class FactLoad {
  private final DataSource database;
  private final int workers;

  /**
   * @param database pooled, with at least one connection for each worker
   */
  public FactLoad(DataSource database, int workers) {
    this.database = database;
    this.workers = workers;
  }

  /** All of it, as it is at this moment. */
  public Portfolio load() {
    return standing().portfolio();
  }

  /** All of it, and up to which position it was folded. */
  record Standing(long position, Portfolio portfolio) {}

  /** The same with its position, which another process may have moved on. */
  Standing standing() {
    try (Connection connection = database.getConnection()) {
      return standing(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("the facts could not be read", e);
    }
  }

  private Standing standing(Connection connection) throws SQLException {
    begin(connection, "");
    String snapshot = text(connection, "select pg_export_snapshot()");
    long position = FactTables.position(connection).orElse(0);
    PortfolioDraft draft = new PortfolioDraft();
    Map<Integer, CustomerId> customers = customers(connection, draft);
    int[] contactNumbers = contacts(connection, draft, customers);
    Portfolio portfolio = draft.portfolio();
    facts(connection, snapshot, portfolio, firstRows(portfolio, contactNumbers));
    connection.rollback();
    return new Standing(position, portfolio);
  }

  private static void begin(Connection connection, String snapshot) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set transaction isolation level repeatable read, read only");
      if (!snapshot.isEmpty()) {
        statement.execute("set transaction snapshot '" + snapshot + "'");
      }
    }
  }

  private static String text(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      found.next();
      return found.getString(1);
    }
  }

  private static Map<Integer, CustomerId> customers(Connection connection, PortfolioDraft draft)
      throws SQLException {
    Map<Integer, CustomerId> customers = new TreeMap<>();
    CopiedRows.read(
        connection,
        "select customer_no, customer_id from view.fact_customer",
        row -> customers.put(row.number(), new CustomerId(row.text())));
    Map<Integer, TreeMap<LocalDate, Optional<String>>> industries = new HashMap<>();
    CopiedRows.read(
        connection,
        "select customer_no, since, industry from view.fact_industry",
        row ->
            industries
                .computeIfAbsent(row.number(), _ -> new TreeMap<>())
                .put(LocalDate.ofEpochDay(row.day()), row.optionalText()));
    Map<Integer, TreeMap<LocalDate, HospitalityRule>> rules = new HashMap<>();
    CopiedRows.read(
        connection,
        "select customer_no, since, rule from view.fact_hospitality",
        row ->
            rules
                .computeIfAbsent(row.number(), _ -> new TreeMap<>())
                .put(LocalDate.ofEpochDay(row.day()), rule(row.text())));
    customers.forEach(
        (number, customer) ->
            draft.customer(
                customer,
                new CustomerTraits(
                    new Timeline<>(industries.getOrDefault(number, new TreeMap<>())),
                    new Timeline<>(rules.getOrDefault(number, new TreeMap<>())))));
    return customers;
  }

  private static HospitalityRule rule(String key) {
    return Keyed.find(HospitalityRule.class, key).orElseThrow();
  }

  /** Gives the number of each contact in the tables, by its number in the portfolio. */
  private static int[] contacts(
      Connection connection, PortfolioDraft draft, Map<Integer, CustomerId> customers)
      throws SQLException {
    Map<Integer, TreeMap<LocalDate, Employment>> places = new HashMap<>();
    CopiedRows.read(
        connection,
        "select contact_no, since, customer_no, seniority, ended from view.fact_place",
        row ->
            places
                .computeIfAbsent(row.number(), _ -> new TreeMap<>())
                .put(LocalDate.ofEpochDay(row.day()), place(row, customers)));
    List<Integer> numbers = new ArrayList<>();
    CopiedRows.read(
        connection,
        "select contact_no, contact_id, touches, answers, services, stances"
            + " from view.fact_contact order by contact_no",
        row -> {
          int number = row.number();
          numbers.add(number);
          draft.contact(
              new ContactId(row.text()),
              new Timeline<>(places.getOrDefault(number, new TreeMap<>())),
              row.number(),
              row.number(),
              row.number(),
              row.number());
        });
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  private static Employment place(CopiedRows row, Map<Integer, CustomerId> customers) {
    CustomerId customer = customers.getOrDefault(row.number(), new CustomerId("-"));
    return new Employment(customer, new Seniority(row.small()), row.flag());
  }

  /** Where the facts of each contact of the tables begin in the portfolio's columns. */
  private static int[] firstRows(Portfolio portfolio, int[] contactNumbers) {
    int last = contactNumbers.length == 0 ? 0 : contactNumbers[contactNumbers.length - 1];
    int[] firstRows = new int[last + 1];
    for (int contact = 0; contact < contactNumbers.length; contact++) {
      firstRows[contactNumbers[contact]] = portfolio.firstRow(contact);
    }
    return firstRows;
  }

  private void facts(Connection connection, String snapshot, Portfolio portfolio, int[] firstRows)
      throws SQLException {
    long blocks =
        Long.parseLong(
            text(
                connection,
                "select pg_relation_size('view.fact') / current_setting('block_size')::bigint"));
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<CompletableFuture<Void>> parts = new ArrayList<>();
      for (int part = 0; part < workers; part++) {
        long from = blocks * part / workers;
        long to = part == workers - 1 ? Integer.MAX_VALUE : blocks * (part + 1) / workers;
        parts.add(
            CompletableFuture.runAsync(() -> part(snapshot, from, to, portfolio, firstRows), pool));
      }
      parts.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** The rows in some blocks of the table: each worker reads others, in the order of the disk. */
  private void part(String snapshot, long from, long to, Portfolio portfolio, int[] firstRows) {
    String query =
        """
        select contact_no, row_no, counts_from, last_day, subject, what, grade, mark from view.fact
        where ctid >= '(%d,0)'::tid and ctid < '(%d,0)'::tid
        """
            .formatted(from, to);
    FactColumns columns = portfolio.columns();
    try (Connection connection = database.getConnection()) {
      begin(connection, snapshot);
      CopiedRows.read(
          connection,
          query,
          row ->
              columns.put(
                  firstRows[row.number()] + row.number(),
                  row.day(),
                  row.day(),
                  row.number(),
                  (byte) row.small(),
                  (byte) row.small(),
                  (byte) row.small()));
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException("the facts could not be read", e);
    }
  }
}

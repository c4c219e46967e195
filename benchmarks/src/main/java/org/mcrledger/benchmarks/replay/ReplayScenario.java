package org.mcrledger.benchmarks.replay;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.mcrledger.benchmarks.Scenario;
import org.mcrledger.benchmarks.made.MadeHistory;
import org.mcrledger.benchmarks.run.DurableDatabase;
import org.mcrledger.benchmarks.run.Figure.Target;
import org.mcrledger.benchmarks.run.Findings;
import org.mcrledger.core.replay.Portfolio;
import org.mcrledger.core.replay.Replay;
import org.mcrledger.core.replay.Replayed;
import org.mcrledger.core.scoring.FactSlice;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.codec.Persons;
import org.mcrledger.ledger.read.StoredEvents;
import org.mcrledger.ledger.schema.LedgerSchema;
import org.mcrledger.ledger.subject.KeyEncryptionKey;
import org.mcrledger.ledger.subject.KeyFile;
import org.mcrledger.ledger.subject.SubjectKeys;
import org.mcrledger.query.history.History;
import org.mcrledger.query.lab.FactLoad;
import org.mcrledger.query.lab.FactRows;
import org.mcrledger.query.lab.FactTables;
import org.mcrledger.query.lab.PortfolioFold;
import org.mcrledger.query.store.ViewSchema;
import org.mcrledger.rules.RuleSets;

/**
 * Ten years of made-up history under changed rules: in memory for growing numbers of facts, from
 * the database, and beside one SQL statement over the same tables that must give the same scores.
 */
public final class ReplayScenario implements Scenario {
  private static final int CUSTOMERS = Integer.getInteger("customers", 10_000);
  private static final int ROUNDS = Integer.getInteger("rounds", 5);
  private static final int COLD_ROUNDS = Integer.getInteger("coldRounds", 3);
  private static final int EVENTS = Integer.getInteger("events", 1_000_000);
  private static final boolean WITH_SQL = !Boolean.getBoolean("withoutSql");

  /** In tenths of the size that is promised something. */
  private static final List<Integer> TENTHS = List.of(1, 2, 5, 10, 20);

  private static final RuleSet SHIPPED = RuleSets.shipped(RuleSets.DEFAULT);

  @Override
  public String name() {
    return "replay";
  }

  @Override
  public void run(Findings findings) throws Exception {
    findings.setting("customers", CUSTOMERS);
    findings.setting("contacts", CUSTOMERS * MadePortfolio.CONTACTS_OF_ONE);
    findings.setting("month-ends", MadePortfolio.MONTHS.count());
    for (int tenths : TENTHS) {
      new InMemory(new MadePortfolio(CUSTOMERS * tenths / 10), ROUNDS, tenths == 10)
          .measure(findings);
    }
    try (DurableDatabase server = DurableDatabase.start()) {
      findings.database(server.shown());
      cold(server, findings);
      anew(server, findings);
    }
  }

  /** From a database whose tables of facts stand ready into memory. */
  private static void cold(DurableDatabase server, Findings findings) throws Exception {
    server.create("cold");
    DataSource database = server.pool("cold", 8, true);
    new LedgerSchema(database).migrate();
    new ViewSchema(database).migrate();
    Replayed expected = written(database);
    server.checkpoint();
    DurableDatabase.execute(database, "vacuum (freeze, analyze)");
    List<Double> perSecond = new ArrayList<>();
    FactLoad load = new FactLoad(database, Runtime.getRuntime().availableProcessors());
    for (int round = 0; round <= COLD_ROUNDS; round++) { // the first warms up
      long start = System.nanoTime();
      Portfolio loaded = load.load();
      perSecond.add(loaded.facts() / Timed.secondsSince(start));
      if (!new Replay(loaded, MadePortfolio.MONTHS).run(SHIPPED).sameScores(expected)) {
        throw new IllegalStateException("what was loaded scores otherwise");
      }
    }
    findings.figure(
        InMemory.sized(expected.portfolio().facts()) + ", cold",
        "facts/s",
        perSecond.subList(1, perSecond.size()),
        Target.atLeast(1_000_000));
    if (WITH_SQL) {
      new SqlReplay(database).measure(expected, findings);
    }
  }

  private static Replayed written(DataSource database) throws SQLException {
    MadePortfolio made = new MadePortfolio(CUSTOMERS);
    Portfolio portfolio = made.made();
    Map<CustomerId, Integer> numbers = new HashMap<>();
    try (Connection connection = database.getConnection()) {
      FactRows rows = new FactRows(connection, "");
      for (int customer = 0; customer < made.customers(); customer++) {
        numbers.put(made.customer(customer), customer);
        rows.customer(customer, made.customer(customer), made.traits(customer));
      }
      FactSlice slice = new FactSlice(portfolio.columns());
      for (int contact = 0; contact < made.contacts(); contact++) {
        portfolio.moveTo(contact, slice);
        rows.contact(
            contact, made.contact(contact), made.places(contact), numbers, slice, row -> row);
      }
      rows.send();
    }
    return new Replay(portfolio, MadePortfolio.MONTHS).run(SHIPPED);
  }

  /** The tables of facts folded anew from the events of a ledger. */
  private static void anew(DurableDatabase server, Findings findings) throws Exception {
    server.create("anew");
    DataSource database = server.pool("anew", 8, true);
    new LedgerSchema(database).migrate();
    new ViewSchema(database).migrate();
    KeyEncryptionKey key =
        KeyFile.readOrCreate(Files.createTempDirectory("mcr-benchmark").resolve("key"));
    long events;
    try (LedgerAppender appender = new LedgerAppender(database, Instant::now)) {
      events = new MadeHistory(appender, new SubjectKeys(database, key)).write(CUSTOMERS, EVENTS);
    }
    EventCodec codec = new EventCodec(Persons.hidden());
    int workers = Runtime.getRuntime().availableProcessors();
    FactTables tables =
        new FactTables(
            database,
            new PortfolioFold(
                new History(database, codec::recorded), new StoredEvents(database, codec), workers),
            workers);
    List<Double> perSecond = new ArrayList<>();
    for (int round = 0; round <= COLD_ROUNDS; round++) { // the first warms up
      server.checkpoint();
      long start = System.nanoTime();
      tables.rebuild(events);
      perSecond.add(events / Timed.secondsSince(start));
    }
    findings.setting("events of the ledger", events);
    findings.figure(
        "tables of facts anew from the events",
        "events/s",
        perSecond.subList(1, perSecond.size()),
        Target.atLeast(150_000));
  }
}

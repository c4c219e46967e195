package org.mcrledger.benchmarks.replay;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.mcrledger.benchmarks.Scenario;
import org.mcrledger.benchmarks.made.ClassedHistory;
import org.mcrledger.benchmarks.run.DurableDatabase;
import org.mcrledger.benchmarks.run.Figure.Target;
import org.mcrledger.benchmarks.run.Findings;
import org.mcrledger.core.replay.MonthEnds;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.codec.Persons;
import org.mcrledger.ledger.schema.LedgerSchema;
import org.mcrledger.query.history.History;
import org.mcrledger.query.lab.Labs;
import org.mcrledger.query.lab.ReplayDesk;
import org.mcrledger.query.lab.ReplayOrder;
import org.mcrledger.query.lab.ReplayOrder.OfSchemes;
import org.mcrledger.query.lab.ReplayRoom;
import org.mcrledger.query.lab.ReplayRun;
import org.mcrledger.query.store.ViewSchema;
import org.mcrledger.rules.Schemes;

/**
 * Ten years of made-up customers classed by two tier schemes, or also judged by what people decided
 * and what came, each as the lab does it.
 */
public final class SchemeScenario implements Scenario {
  private static final int CUSTOMERS = Integer.getInteger("customers", 10_000);
  private static final int ROUNDS = Integer.getInteger("rounds", 5);
  private static final MonthEnds THREE_YEARS =
      MonthEnds.of(
          YearMonth.of(ClassedHistory.LAST_YEAR - 2, 1),
          YearMonth.of(ClassedHistory.LAST_YEAR, 12));
  private static final MonthEnds TEN_YEARS =
      MonthEnds.of(
          YearMonth.of(ClassedHistory.FIRST_YEAR, 1), YearMonth.of(ClassedHistory.LAST_YEAR, 12));
  private static final ChangedScheme OFFICIAL =
      ChangedScheme.shipped(Schemes.shipped().official().key().value());

  private final String name;
  private final Measurement measurement;

  private SchemeScenario(String name, Measurement measurement) {
    this.name = name;
    this.measurement = measurement;
  }

  /** Three years under changed schemes, not judged. */
  public static SchemeScenario classed() {
    return new SchemeScenario("replay-schemes", SchemeScenario::classed);
  }

  /** Ten years, judged. */
  public static SchemeScenario judged() {
    return new SchemeScenario("replay-judged", SchemeScenario::judged);
  }

  /** What is asked of the lab. */
  @FunctionalInterface
  private interface Measurement {
    void of(ReplayDesk desk, ClassedHistory history, Findings findings) throws Exception;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void run(Findings findings) throws Exception {
    findings.setting("customers", CUSTOMERS);
    try (DurableDatabase server = DurableDatabase.start()) {
      findings.database(server.shown());
      server.create("schemes");
      DataSource database = server.pool("schemes", 8, true);
      new LedgerSchema(database).migrate();
      new ViewSchema(database).migrate();
      try (LedgerAppender appender = new LedgerAppender(database, Instant::now)) {
        ClassedHistory history = new ClassedHistory(appender);
        findings.setting("events of the ledger", history.write(CUSTOMERS));
        DurableDatabase.execute(database, "vacuum (freeze, analyze)");
        server.checkpoint();
        try (ReplayDesk desk = desk(database)) {
          measurement.of(desk, history, findings);
        }
      }
    }
  }

  private static ReplayDesk desk(DataSource database) {
    EventCodec codec = new EventCodec(Persons.hidden());
    return Labs.desk(
        database,
        new History(database, codec::recorded),
        BusinessClock.ofMachine(ZoneOffset.UTC),
        (_, _) -> OFFICIAL.side().rules(),
        ReplayRoom.ofThisServer(),
        Runtime.getRuntime().availableProcessors());
  }

  private static void classed(ReplayDesk desk, ClassedHistory history, Findings findings)
      throws Exception {
    findings.figure("36 months, all read anew", "s", seconds(desk, borders(0), false));
    List<Double> borders = new ArrayList<>();
    List<Double> classes = new ArrayList<>();
    List<Double> ranks = new ArrayList<>();
    for (int round = 0; round <= ROUNDS; round++) { // the first warms up
      borders.add(seconds(desk, borders(round), false));
      classes.add(seconds(desk, order("five-classes", THREE_YEARS), false));
      ranks.add(seconds(desk, order("pyramid", THREE_YEARS), false));
    }
    findings.figure("36 months, a border of sabc moved", "s", rounds(borders), Target.atMost(0.5));
    findings.figure("36 months, five classes against sabc", "s", rounds(classes), Target.atMost(1));
    findings.figure("36 months, pyramid against sabc", "s", rounds(ranks), Target.atMost(1));
  }

  private static void judged(ReplayDesk desk, ClassedHistory history, Findings findings)
      throws Exception {
    OfSchemes order = order("five-classes", TEN_YEARS);
    seconds(desk, order, false); // reads what schemes read
    findings.figure("120 months, judged for the first time", "s", seconds(desk, order, true));
    List<Double> alone = new ArrayList<>();
    List<Double> again = new ArrayList<>();
    List<Double> later = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      alone.add(seconds(desk, order, false));
      again.add(seconds(desk, order, true));
      history.goesOn(round);
      later.add(seconds(desk, order, true));
    }
    findings.figure("120 months, not judged", "s", alone);
    findings.figure("120 months, judged again", "s", again);
    findings.figure("120 months, judged after some events more", "s", later);
  }

  private static List<Double> rounds(List<Double> all) {
    return all.subList(1, all.size());
  }

  private static OfSchemes borders(int round) {
    ChangedScheme moved = OFFICIAL.with("big: 10000000", "big: " + (5 + round) * 1_000_000);
    return order(moved, THREE_YEARS);
  }

  private static OfSchemes order(String key, MonthEnds months) {
    return order(ChangedScheme.shipped(key), months);
  }

  private static OfSchemes order(ChangedScheme after, MonthEnds months) {
    return new OfSchemes(OFFICIAL.side(), after.side(), months, ReplayOrder.NOW);
  }

  /** From the order until the result is there. */
  private static double seconds(ReplayDesk desk, OfSchemes order, boolean judged)
      throws InterruptedException {
    long start = System.nanoTime();
    ReplayRun run = desk.take("benchmark", order, judged);
    while (run.state() != ReplayRun.State.DONE) {
      if (run.state() == ReplayRun.State.FAILED) {
        throw new IllegalStateException("the replay failed");
      }
      Thread.sleep(1);
    }
    return Timed.secondsSince(start);
  }
}

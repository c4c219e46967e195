package org.mcrledger.benchmarks.rebuild;

import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.mcrledger.benchmarks.Scenario;
import org.mcrledger.benchmarks.made.MadeHistory;
import org.mcrledger.benchmarks.run.DurableDatabase;
import org.mcrledger.benchmarks.run.Figure.Target;
import org.mcrledger.benchmarks.run.Findings;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.codec.Persons;
import org.mcrledger.ledger.read.BulkReader;
import org.mcrledger.ledger.read.BulkReader.Range;
import org.mcrledger.ledger.read.StoredEvents;
import org.mcrledger.ledger.schema.LedgerSchema;
import org.mcrledger.ledger.subject.KeyEncryptionKey;
import org.mcrledger.ledger.subject.KeyFile;
import org.mcrledger.ledger.subject.SubjectKeys;
import org.mcrledger.query.history.Decoder;
import org.mcrledger.query.history.History;
import org.mcrledger.query.live.Projections;
import org.mcrledger.query.live.Rebuild;
import org.mcrledger.query.store.ViewSchema;

/**
 * All views rebuilt from a made-up history, beside an ordered COPY of the same events that does
 * nothing with them, and one that decodes them: what the reading alone would take.
 */
public final class RebuildScenario implements Scenario {
  private static final int CUSTOMERS = 10_000;
  private static final int EVENTS = Integer.getInteger("events", 1_000_000);
  private static final int ROUNDS = Integer.getInteger("rounds", 3);

  private final List<Double> rebuilt = new ArrayList<>();
  private final List<Double> decoded = new ArrayList<>();
  private final List<Double> copied = new ArrayList<>();

  @Override
  public String name() {
    return "rebuild";
  }

  @Override
  public void run(Findings findings) throws Exception {
    try (DurableDatabase server = DurableDatabase.start()) {
      findings.database(server.shown());
      server.create("rebuilt");
      DataSource database = server.pool("rebuilt", 8, true);
      new LedgerSchema(database).migrate();
      new ViewSchema(database).migrate();
      KeyEncryptionKey key =
          KeyFile.readOrCreate(Files.createTempDirectory("mcr-benchmark").resolve("key"));
      long events = write(database, key, findings);
      int workers = Runtime.getRuntime().availableProcessors();
      for (int round = 0; round <= ROUNDS; round++) { // the first warms up
        server.checkpoint();
        measure(database, key, events, workers);
      }
      report(findings, events, workers);
    }
  }

  private static long write(DataSource database, KeyEncryptionKey key, Findings findings) {
    try (LedgerAppender appender = new LedgerAppender(database, Instant::now)) {
      long start = System.nanoTime();
      long events =
          new MadeHistory(appender, new SubjectKeys(database, key)).write(CUSTOMERS, EVENTS);
      findings.figure(
          "writing the history, in batches of 2,000", "events/s", perSecond(events, start));
      return events;
    }
  }

  private void measure(DataSource database, KeyEncryptionKey key, long events, int workers) {
    Range all = new Range(0, events);
    LongAdder seen = new LongAdder();
    long start = System.nanoTime();
    new BulkReader(database).read(all, _ -> seen.increment());
    copied.add(perSecond(seen.sum(), start));

    EventCodec codec = new EventCodec(Persons.by(new SubjectKeys(database, key)));
    start = System.nanoTime();
    new StoredEvents(database, codec).each(all, workers, _ -> seen.increment());
    decoded.add(perSecond(events, start));

    start = System.nanoTime();
    rebuild(database, key, workers).all();
    rebuilt.add(perSecond(events, start));
  }

  private static Rebuild rebuild(DataSource database, KeyEncryptionKey key, int workers) {
    EventCodec codec = new EventCodec(Persons.by(new SubjectKeys(database, key)));
    Decoder decoder = codec::recorded;
    History history = new History(database, decoder);
    Projections projections = Projections.of(history);
    return new Rebuild(projections, history, decoder, database, workers);
  }

  private void report(Findings findings, long events, int workers) {
    findings.setting("events", events);
    findings.setting("customers", CUSTOMERS);
    findings.setting("workers", workers);
    List<Double> ofCopy = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      ofCopy.add(rebuilt.get(round) / copied.get(round));
    }
    findings.figure("rebuild of all views", "events/s", measured(rebuilt), Target.atLeast(100_000));
    findings.figure("ordered COPY, nothing done", "events/s", measured(copied));
    findings.figure("ordered COPY, decoded", "events/s", measured(decoded));
    findings.figure("rebuild / ordered COPY", "x", ofCopy);
  }

  private static List<Double> measured(List<Double> rounds) {
    return rounds.subList(1, rounds.size());
  }

  private static double perSecond(long events, long start) {
    return events / ((System.nanoTime() - start) / 1e9);
  }
}

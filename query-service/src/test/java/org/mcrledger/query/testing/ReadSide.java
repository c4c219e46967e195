package org.mcrledger.query.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.report.YearSheet;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.codec.Persons;
import org.mcrledger.ledger.envelope.Envelope;
import org.mcrledger.ledger.read.LedgerPulse;
import org.mcrledger.ledger.subject.KeyEncryptionKey;
import org.mcrledger.ledger.subject.SubjectKeys;
import org.mcrledger.ledger.testing.TestDatabase;
import org.mcrledger.query.history.Decoder;
import org.mcrledger.query.history.History;
import org.mcrledger.query.live.AsOfTables;
import org.mcrledger.query.live.LiveProjections;
import org.mcrledger.query.live.Projection;
import org.mcrledger.query.live.Projections;
import org.mcrledger.query.live.Rebuild;
import org.mcrledger.query.store.ViewSchema;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ledger and its read tables on a fresh database, with the runners at hand. */
public final class ReadSide implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final TestDatabase database = TestDatabase.fresh();
  private final EventCodec codec;
  private final LedgerAppender appender;
  private final History history;
  private final LedgerPulse pulse;
  private final Projections projections;

  public ReadSide() {
    new ViewSchema(database.owner()).migrate();
    KeyEncryptionKey key = new KeyEncryptionKey(new byte[32]);
    SubjectKeys keys = new SubjectKeys(database.command(), key);
    this.codec = new EventCodec(Persons.by(keys));
    this.appender = new LedgerAppender(database.command(), InstantSource.system());
    this.history = new History(database.query(), decoder());
    this.pulse = new LedgerPulse(database.query());
    this.projections = Projections.of(history);
  }

  /** The role that reads the ledger and owns the read tables. */
  public DataSource query() {
    return database.query();
  }

  public TestDatabase database() {
    return database;
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(query());
  }

  public Decoder decoder() {
    return codec::recorded;
  }

  public History history() {
    return history;
  }

  /** All views, with another way to keep the year sheet. */
  public Projections with(Projection<CustomerId, YearSheet.Row> yearSheet) {
    Projections all = projections();
    return new Projections(
        all.customerCard(),
        all.nineGrid(),
        yearSheet,
        all.salesBook(),
        all.tierHistory(),
        all.measureSheet(),
        all.proposalBook(),
        all.opportunityCard(),
        all.staffRoster(),
        all.person());
  }

  public Projections projections() {
    return projections;
  }

  public BusinessClock clockAt(String moment) {
    return new BusinessClock(
        InstantSource.fixed(Instant.parse(moment)), ZoneId.of("Asia/Shanghai"));
  }

  /** Appends events, in their order; positions and instants come from this ledger. */
  public void append(List<Recorded<LedgerEvent>> events) {
    for (int from = 0; from < events.size(); from += 1_000) {
      List<Envelope> envelopes =
          events.subList(from, Math.min(from + 1_000, events.size())).stream()
              .map(e -> codec.envelope(e.id(), e.version(), e.event(), e.by()))
              .toList();
      appender.append(envelopes).join();
    }
  }

  /** Appends events that were told without a ledger: versions count along each stream. */
  public void tell(List<Recorded<LedgerEvent>> events) {
    Map<StreamName, Long> versions = new HashMap<>();
    append(
        events.stream()
            .map(
                e ->
                    new Recorded<>(
                        e.position(),
                        e.id(),
                        versions.merge(e.event().stream(), 0L, (before, _) -> before + 1),
                        e.recordedAt(),
                        e.by(),
                        e.event()))
            .toList());
  }

  public LedgerPulse pulse() {
    return pulse;
  }

  public LiveProjections live(Projections of, String process) {
    LiveProjections live =
        new LiveProjections(of, history, pulse, query(), process, Duration.ofMillis(10));
    live.start();
    return live;
  }

  public LiveProjections live() {
    return live(projections, "test");
  }

  public Rebuild rebuild(Projections of) {
    return new Rebuild(of, history, decoder(), query(), 2);
  }

  public AsOfTables asOf() {
    return new AsOfTables(projections, history, decoder(), query(), "test", 2);
  }

  /** Waits until every view stands at the ledger's head. */
  public void awaitHead() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    long head = history.head();
    while (lowest() < head) {
      assertThat(System.nanoTime())
          .as("views stand at %s of %s", lowest(), head)
          .isLessThan(deadline);
      pause();
    }
  }

  public static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private long lowest() {
    return jdbc()
        .sql("select case when count(*) < ? then 0 else min(position) end from view.processor")
        .param(projections.all().size())
        .query(Long.class)
        .single();
  }

  /** All rows of a view in the table. */
  public <K, R> Map<K, R> rows(Projection<K, R> projection, String table) {
    try (Connection connection = query().getConnection()) {
      return projection.store().loadAll(connection, table);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public <K, R> Map<K, R> rows(Projection<K, R> projection) {
    return rows(projection, projection.table());
  }

  @Override
  public void close() {
    pulse.close();
    appender.close();
    database.close();
  }
}

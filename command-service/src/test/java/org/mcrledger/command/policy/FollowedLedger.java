package org.mcrledger.command.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.kit.AppSchema;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.codec.Persons;
import org.mcrledger.ledger.envelope.Envelope;
import org.mcrledger.ledger.read.LedgerReader;
import org.mcrledger.ledger.read.StoredEvents;
import org.mcrledger.ledger.subject.KeyEncryptionKey;
import org.mcrledger.ledger.subject.SubjectKeys;
import org.mcrledger.ledger.testing.TestDatabase;
import org.mcrledger.rules.RuleShelf;

/** A ledger of its own with a policy beside it, under a clock that a test moves on. */
final class FollowedLedger implements AutoCloseable {
  static final RuleShelf RULES = RuleShelf.shipped();

  private final TestDatabase database = TestDatabase.fresh();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2025-12-01T02:00:00Z"));
  private final BusinessClock clock = new BusinessClock(now::get, ZoneId.of("Asia/Shanghai"));
  private final int remembered;
  private final EventCodec codec;
  private final LedgerAppender appender;
  private ScoringPolicy policy;

  /**
   * @param remembered events that the policy remembers at most
   */
  FollowedLedger(int remembered) {
    AppSchema.migrate(database.owner());
    this.remembered = remembered;
    this.codec =
        new EventCodec(
            Persons.by(new SubjectKeys(database.command(), new KeyEncryptionKey(new byte[32]))));
    this.appender = new LedgerAppender(database.command(), now::get);
    this.policy = started();
  }

  private ScoringPolicy started() {
    LedgerReader reader = new LedgerReader(database.command());
    return new ScoringPolicy(
        database.command(),
        reader,
        new CustomerPasts(reader, RULES, remembered),
        new OutcomeLog(appender, codec),
        clock);
  }

  TestDatabase database() {
    return database;
  }

  BusinessClock clock() {
    return clock;
  }

  /** The policy forgets all that it has not noted down. */
  void restart() {
    policy = started();
  }

  ScoringPolicy policy() {
    return policy;
  }

  void follow() {
    while (policy.follow() > 0) {}
  }

  void nextDay() {
    now.updateAndGet(moment -> moment.plus(Duration.ofDays(1)));
  }

  Envelope envelope(Recorded<LedgerEvent> event) {
    return codec.envelope(event.id(), event.version(), event.event(), event.by());
  }

  void append(List<Envelope> envelopes) {
    appender.append(envelopes).join();
  }

  StoredEvents events() {
    return new StoredEvents(database.command(), new EventCodec(Persons.hidden()));
  }

  @Override
  public void close() {
    appender.close();
    database.close();
  }
}

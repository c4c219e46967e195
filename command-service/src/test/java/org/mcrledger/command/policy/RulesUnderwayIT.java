package org.mcrledger.command.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.RuleEvent;
import org.mcrledger.core.event.RuleEvent.RulesPublished;
import org.mcrledger.core.event.RuleEvent.RulesRetired;
import org.mcrledger.core.event.ScoreEvent.ContactScored;
import org.mcrledger.core.report.ByRest;
import org.mcrledger.core.report.RandomLedger;
import org.mcrledger.core.scoring.Change;
import org.mcrledger.core.scoring.Rescoring;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.kit.AppSchema;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.codec.Persons;
import org.mcrledger.ledger.envelope.Envelope;
import org.mcrledger.ledger.read.LedgerReader;
import org.mcrledger.ledger.read.RuleEvents;
import org.mcrledger.ledger.read.StoredEvents;
import org.mcrledger.ledger.subject.KeyEncryptionKey;
import org.mcrledger.ledger.subject.SubjectKeys;
import org.mcrledger.ledger.testing.TestDatabase;
import org.mcrledger.rules.RuleBook;
import org.mcrledger.rules.RuleSets;
import org.mcrledger.rules.RuleShelf;
import org.mcrledger.rules.RuleText;

/** Facts pour in while rules begin and end: in the end the scores are those of one pass. */
class RulesUnderwayIT {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final RulesId OURS = RulesId.ruleSet("ours");
  private static final Change EVERYTHING = new Change(LocalDate.MIN, Set.of(), true);
  private static final int FACTS = 6_000;
  private static final int PIECE = 250;

  /** Facts a second. */
  private static final int RATE = 1_000;

  /** So long without an end is a policy that hangs, on whatever machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final TestDatabase database = TestDatabase.fresh();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2025-12-01T02:00:00Z"));
  private final AtomicBoolean running = new AtomicBoolean(true);
  private final AtomicReference<Throwable> broken = new AtomicReference<>();
  private EventCodec codec;
  private LedgerAppender appender;
  private ScoringPolicy policy;
  private Thread follower;
  private long ruleVersion;

  @BeforeEach
  void somebody_follows() {
    AppSchema.migrate(database.owner());
    codec =
        new EventCodec(
            Persons.by(new SubjectKeys(database.command(), new KeyEncryptionKey(new byte[32]))));
    appender = new LedgerAppender(database.command(), now::get);
    LedgerReader reader = new LedgerReader(database.command());
    RuleEvents rules = new RuleEvents(reader);
    policy =
        new ScoringPolicy(
            database.command(),
            reader,
            new CustomerPasts(reader, new RuleShelf(rules::upTo, rules::now)),
            new OutcomeLog(appender, codec),
            new BusinessClock(now::get, ZONE));
    follower = Thread.ofPlatform().start(this::follow);
  }

  /** As the thread of the service does. */
  private void follow() {
    try {
      while (running.get()) {
        policy.follow();
        policy.takeNewRules();
      }
    } catch (Throwable e) {
      broken.set(e);
    }
  }

  @AfterEach
  void close() throws InterruptedException {
    running.set(false);
    follower.join();
    appender.close();
    database.close();
  }

  @Test
  void a_thousand_facts_a_second_while_rules_begin_and_end() throws Exception {
    List<Recorded<LedgerEvent>> facts =
        RandomLedger.of(11, FACTS).stream()
            .filter(recorded -> !recorded.event().stream().concept().equals("scores"))
            .toList();
    Instant begin = Instant.now();
    int pieces = 0;
    for (int from = 0; from < facts.size(); from += PIECE) {
      awaitTurn(begin, from);
      append(facts.subList(from, Math.min(facts.size(), from + PIECE)));
      pieces++;
      switch (pieces) {
        case 6 -> publish("business-lunch: 1", "business-lunch: 3");
        // Two on one day: the one recorded later holds.
        case 8 -> publish("points: -3}", "points: -1}");
        case 9 -> publish("cap: 3", "cap: 1");
        case 12 -> nextDay();
        case 15 -> retire();
        default -> {}
      }
    }
    awaitScored();
    List<Recorded<LedgerEvent>> ledger =
        new StoredEvents(database.command(), new EventCodec(Persons.hidden())).after(0, 1_000_000);
    List<Recorded<LedgerEvent>> rules =
        ledger.stream().filter(recorded -> recorded.event() instanceof RuleEvent).toList();
    assertThat(rules).hasSize(4);
    assertThat(ledger.stream().map(Recorded::event))
        .as("scored by the second rules of the day")
        .anyMatch(
            event ->
                event instanceof ContactScored scored
                    && scored.ruleSet().hash().equals(hashOf(rules.get(2).event())));
    assertThat(dueInOnePass(ledger, RuleBook.of(rules))).isGreaterThan(5);
  }

  /** The facts come at a thousand a second, or as fast as the machine takes them. */
  private static void awaitTurn(Instant begin, int facts) throws InterruptedException {
    Duration ahead = Duration.between(Instant.now(), begin.plusMillis(1_000L * facts / RATE));
    Thread.sleep(ahead.isNegative() ? Duration.ZERO : ahead);
  }

  /** Nothing is due to who reads everything once; how many customers were looked at. */
  private int dueInOnePass(List<Recorded<LedgerEvent>> ledger, RuleBook book) {
    Set<CustomerId> customers = new LinkedHashSet<>();
    ledger.forEach(recorded -> customers.addAll(recorded.event().customers()));
    LocalDate today = LocalDate.ofInstant(now.get(), ZONE);
    int judged = 0;
    for (CustomerId customer : customers) {
      List<Recorded<LedgerEvent>> own =
          ledger.stream().filter(r -> r.event().customers().contains(customer)).toList();
      Rescoring all = Rescoring.of(customer, own, book);
      if (all.facts().formerCustomers().isEmpty()) {
        assertThat(all.after(EVERYTHING, today)).as("%s", customer).isEmpty();
        judged++;
      }
    }
    return judged;
  }

  private static String hashOf(LedgerEvent event) {
    return ((RulesPublished) event).hash();
  }

  private void append(List<Recorded<LedgerEvent>> events) {
    List<Envelope> envelopes =
        events.stream().map(r -> codec.envelope(r.id(), r.version(), r.event(), r.by())).toList();
    appender.append(envelopes).join();
  }

  private void publish(String was, String is) {
    String text = shipped();
    assertThat(text).contains(was);
    text = text.replace("key: default-1", "key: ours").replace(was, is);
    String hash = RuleText.read(OURS, text, Locale.ENGLISH).hash().orElseThrow();
    say(new RulesPublished(OURS, text, hash, today(), "a try", Set.of(), today()));
  }

  private void retire() {
    say(new RulesRetired(OURS, today(), "no more", today()));
  }

  private void say(RuleEvent event) {
    Provenance by = ByRest.of("xu");
    EventId id = new EventId(new UUID(7, ruleVersion));
    appender.append(List.of(codec.envelope(id, ruleVersion++, event, by))).join();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now.get(), ZONE);
  }

  /** The day is over only once it is scored: what begins on it is then in the outcomes. */
  private void nextDay() throws InterruptedException {
    awaitScored();
    now.updateAndGet(moment -> moment.plus(Duration.ofDays(1)));
  }

  private void awaitScored() throws InterruptedException {
    LedgerReader reader = new LedgerReader(database.command());
    Instant patience = Instant.now().plus(PATIENCE);
    for (int quiet = 0; quiet < 3; Thread.sleep(Duration.ofMillis(50))) {
      assertThat(broken.get()).isNull();
      assertThat(Instant.now()).isBefore(patience);
      quiet = policy.position() == reader.head().position() ? quiet + 1 : 0;
    }
  }

  private static String shipped() {
    try (InputStream in = RuleSets.class.getResourceAsStream("/rule-sets/default-1.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

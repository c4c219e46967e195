package org.mcrledger.ledger.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.ledger.testing.Envelopes.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mcrledger.ledger.envelope.StoredEvent;
import org.mcrledger.ledger.read.LedgerReader;
import org.mcrledger.ledger.testing.TestDatabase;

@Timeout(60)
class BrokenConnectionIT {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final String KILL_WRITERS =
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'command_login' and datname = current_database()";

  private final LedgerReader reader = new LedgerReader(DATABASE.query());

  @AfterAll
  static void drop() {
    DATABASE.close();
  }

  @Test
  void the_writers_session_may_be_killed_again_and_again_and_every_append_is_stored_once()
      throws Exception {
    long before = reader.head().position();
    try (LedgerAppender appender = new LedgerAppender(DATABASE.command(), InstantSource.system())) {
      List<CompletableFuture<Appended>> outcomes = new ArrayList<>();
      Thread killer = Thread.ofVirtual().start(BrokenConnectionIT::killTenTimes);
      String stream = "customer-" + UUID.randomUUID();
      for (int version = 0; killer.isAlive() || version < 500; version++) {
        outcomes.add(appender.append(List.of(event(stream, version))));
        if (version % 20 == 0) outcomes.getLast().join();
      }
      outcomes.forEach(CompletableFuture::join);
      assertThat(reader.stream(stream, 0))
          .extracting(StoredEvent::version)
          .containsExactlyElementsOf(upTo(outcomes.size()));
      assertThat(outcomes.stream().map(outcome -> outcome.join().firstPosition()))
          .containsExactlyElementsOf(
              reader.stream(stream, 0).stream().map(StoredEvent::position).toList());
      assertThat(reader.head().position()).isEqualTo(before + outcomes.size());
    }
  }

  private static List<Long> upTo(int count) {
    return LongStream.range(0, count).boxed().toList();
  }

  private static void killTenTimes() {
    for (int i = 0; i < 10; i++) {
      DATABASE.execute(KILL_WRITERS);
      try {
        TimeUnit.MILLISECONDS.sleep(30);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Test
  void a_session_killed_while_its_append_waits_for_the_lock_stores_it_once_on_the_next()
      throws Exception {
    String stream = "customer-" + UUID.randomUUID();
    try (LedgerAppender appender = new LedgerAppender(DATABASE.command(), InstantSource.system());
        Connection holder = DATABASE.owner().getConnection();
        Statement statement = holder.createStatement()) {
      appender.append(List.of(event(stream, 0))).join();
      holder.setAutoCommit(false);
      statement.execute("select from ledger.head for update");
      CompletableFuture<Appended> blocked = appender.append(List.of(event(stream, 1)));
      awaitBlocked();
      DATABASE.execute(KILL_WRITERS);
      assertThat(blocked).isNotDone();
      holder.rollback();
      assertThat(blocked.join().firstPosition()).isEqualTo(reader.head().position());
      assertThat(reader.stream(stream, 0)).hasSize(2);
    }
  }

  @Test
  void while_another_session_holds_the_head_all_who_wait_are_told_together() throws Exception {
    Duration patience = Duration.ofMillis(500);
    try (LedgerAppender appender =
            new LedgerAppender(DATABASE.command(), InstantSource.system(), patience);
        Connection holder = DATABASE.owner().getConnection();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("select from ledger.head for update");
      List<CompletableFuture<Appended>> outcomes = new ArrayList<>();
      outcomes.add(appender.append(List.of(event("customer-" + UUID.randomUUID(), 0))));
      awaitBlocked();
      for (int i = 0; i < 20; i++)
        outcomes.add(appender.append(List.of(event("customer-" + UUID.randomUUID(), 0))));
      assertThat(outcomes.getLast())
          .failsWithin(patience.multipliedBy(6))
          .withThrowableThat()
          .withCauseInstanceOf(LedgerUnavailable.class);
      assertThat(outcomes).allMatch(CompletableFuture::isCompletedExceptionally);
      holder.rollback();
      assertThat(appender.append(List.of(event("customer-" + UUID.randomUUID(), 0))))
          .succeedsWithin(Duration.ofSeconds(10));
    }
  }

  @Test
  void an_error_in_the_writer_fails_the_append_at_hand_and_none_after_it() {
    AtomicBoolean once = new AtomicBoolean(true);
    InstantSource clock =
        () -> {
          if (once.getAndSet(false)) throw new OutOfMemoryError("said by a test");
          return Instant.now();
        };
    try (LedgerAppender appender = new LedgerAppender(DATABASE.command(), clock)) {
      assertThat(appender.append(List.of(event("customer-" + UUID.randomUUID(), 0))))
          .failsWithin(Duration.ofSeconds(10))
          .withThrowableThat()
          .withCauseInstanceOf(OutcomeUnknown.class);
      assertThat(appender.append(List.of(event("customer-" + UUID.randomUUID(), 0))))
          .succeedsWithin(Duration.ofSeconds(10));
    }
  }

  private static void awaitBlocked() throws SQLException, InterruptedException {
    String blocked =
        "select from pg_stat_activity where usename = 'command_login' and wait_event_type = 'Lock'";
    while (true) {
      try (Connection connection = DATABASE.owner().getConnection();
          Statement statement = connection.createStatement()) {
        if (statement.executeQuery(blocked).next()) return;
      }
      Thread.sleep(5);
    }
  }

  @Test
  void during_an_outage_callers_are_told_and_after_it_appends_go_on() {
    TestDatabase gone = TestDatabase.fresh();
    String stream = "customer-1";
    try (gone;
        LedgerAppender appender =
            new LedgerAppender(gone.command(), InstantSource.system(), Duration.ofMillis(200))) {
      appender.append(List.of(event(stream, 0))).join();
      gone.execute("alter role command_login nologin");
      gone.execute(KILL_WRITERS);
      assertThat(appender.append(List.of(event(stream, 1))))
          .failsWithin(Duration.ofSeconds(40))
          .withThrowableThat()
          .withCauseInstanceOf(OutcomeUnknown.class);
      gone.execute("alter role command_login login");
      assertThat(appender.append(List.of(event(stream, 1)))).succeedsWithin(Duration.ofSeconds(40));
    } finally {
      DATABASE.execute("alter role command_login login");
    }
  }
}

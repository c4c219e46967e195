package org.mcrledger.ledger.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.mcrledger.ledger.testing.Envelopes.event;
import static org.mcrledger.ledger.testing.Envelopes.events;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mcrledger.ledger.envelope.Envelope;
import org.mcrledger.ledger.envelope.StoredEvent;
import org.mcrledger.ledger.read.LedgerReader;
import org.mcrledger.ledger.testing.TestDatabase;

class LedgerAppenderIT {

  private static final TestDatabase DATABASE = TestDatabase.fresh();

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-20T08:00:00Z"));
  private final InstantSource clock = now::get;
  private final LedgerAppender appender = new LedgerAppender(DATABASE.command(), clock);
  private final LedgerReader reader = new LedgerReader(DATABASE.query());
  private final String stream = "customer-" + UUID.randomUUID();

  @AfterEach
  void close() {
    appender.close();
  }

  @AfterAll
  static void drop() {
    DATABASE.close();
  }

  @Test
  void events_come_back_as_they_were_appended() {
    Envelope first = event(stream, 0);
    Appended appended = appender.append(List.of(first)).join();
    StoredEvent stored = reader.stream(stream, 0).getFirst();
    assertThat(stored)
        .usingRecursiveComparison()
        .ignoringFields("position", "recordedAt", "contentHash")
        .isEqualTo(
            new StoredEvent(
                0,
                first.eventId(),
                stream,
                0,
                "test.happened",
                1,
                now.get(),
                first.occurredFrom(),
                first.occurredTo(),
                first.payload(),
                first.meta(),
                new byte[0]));
    assertThat(stored.position())
        .isEqualTo(appended.firstPosition())
        .isEqualTo(reader.head().position());
    assertThat(stored.recordedAt()).isEqualTo(appended.recordedAt());
  }

  @Test
  void appends_get_neighbouring_positions_in_the_order_of_their_events() {
    List<CompletableFuture<Appended>> outcomes = new ArrayList<>();
    for (int i = 0; i < 50; i++) outcomes.add(appender.append(events(stream + i, 0, 3)));
    for (int i = 0; i < 50; i++) {
      List<Long> positions = outcomes.get(i).join().positions().boxed().toList();
      assertThat(reader.stream(stream + i, 0))
          .extracting(StoredEvent::position)
          .isEqualTo(positions);
    }
  }

  @Test
  void a_lost_race_is_a_version_conflict_and_stores_nothing() {
    appender.append(List.of(event(stream, 0))).join();
    long before = reader.head().position();
    assertThatThrownBy(
            () -> appender.append(List.of(event(stream + "-other", 0), event(stream, 0))).join())
        .isInstanceOf(CompletionException.class)
        .cause()
        .asInstanceOf(type(VersionConflict.class))
        .satisfies(
            conflict -> {
              assertThat(conflict.stream()).isEqualTo(stream);
              assertThat(conflict.version()).isZero();
            });
    assertThat(reader.head().position()).isEqualTo(before);
    assertThat(reader.stream(stream + "-other", 0)).isEmpty();
  }

  @Test
  void an_event_id_is_stored_once() {
    Envelope once = event(stream, 0);
    appender.append(List.of(once)).join();
    assertThatThrownBy(
            () ->
                appender.append(List.of(event(once.eventId(), stream, 1), event(stream, 2))).join())
        .cause()
        .asInstanceOf(type(DuplicateEvent.class))
        .satisfies(duplicate -> assertThat(duplicate.eventIds()).containsExactly(once.eventId()));
    assertThat(reader.stream(stream, 0)).hasSize(1);
  }

  @Test
  void of_a_group_only_the_guilty_fail() {
    appender.append(List.of(event(stream, 0))).join();
    List<CompletableFuture<Appended>> outcomes = new ArrayList<>();
    for (int i = 0; i < 200; i++)
      outcomes.add(appender.append(List.of(event(i % 10 == 3 ? stream : stream + "-" + i, 0))));
    for (int i = 0; i < 200; i++) {
      if (i % 10 == 3)
        assertThat(outcomes.get(i))
            .failsWithin(Duration.ofSeconds(5))
            .withThrowableThat()
            .withCauseInstanceOf(VersionConflict.class);
      else assertThat(outcomes.get(i)).succeedsWithin(Duration.ofSeconds(5));
    }
  }

  @Test
  void recorded_at_follows_the_clock_but_never_runs_backwards() {
    Instant noon = Instant.parse("2026-02-01T12:00:00.123456789Z");
    now.set(noon);
    assertThat(appender.append(List.of(event(stream, 0))).join().recordedAt())
        .isEqualTo(Instant.parse("2026-02-01T12:00:00.123456Z"));
    now.set(noon.minusSeconds(3600));
    assertThat(appender.append(List.of(event(stream, 1))).join().recordedAt())
        .isEqualTo(Instant.parse("2026-02-01T12:00:00.123456Z"));
    now.set(noon.plusSeconds(1));
    assertThat(appender.append(List.of(event(stream, 2))).join().recordedAt()).isAfter(noon);
  }

  @Test
  void a_moment_finds_the_last_position_recorded_by_then() {
    now.set(Instant.parse("2026-03-01T00:00:00Z"));
    long first = appender.append(events(stream, 0, 3)).join().lastPosition();
    now.set(Instant.parse("2026-03-02T00:00:00Z"));
    long second = appender.append(events(stream, 3, 4)).join().lastPosition();
    assertThat(reader.positionAt(Instant.parse("2026-03-01T00:00:00Z"))).isEqualTo(first);
    assertThat(reader.positionAt(Instant.parse("2026-03-01T23:59:59Z"))).isEqualTo(first);
    assertThat(reader.positionAt(Instant.parse("2026-03-02T00:00:00Z"))).isEqualTo(second);
    assertThat(reader.positionAt(Instant.parse("2000-01-01T00:00:00Z"))).isZero();
  }

  @Test
  void an_event_is_found_by_customer_and_by_id() {
    Envelope event = event(stream, 0);
    long position = appender.append(List.of(event)).join().firstPosition();
    String customer = stream.substring("customer-".length());
    assertThat(reader.customer(customer, 0, position))
        .extracting(StoredEvent::eventId)
        .containsExactly(event.eventId());
    assertThat(reader.customer(customer, 0, position - 1)).isEmpty();
    assertThat(reader.customer(customer, position, Long.MAX_VALUE)).isEmpty();
    assertThat(reader.find(event.eventId()))
        .get()
        .extracting(StoredEvent::position)
        .isEqualTo(position);
    assertThat(reader.positions(List.of(event.eventId(), UUID.randomUUID())))
        .containsOnlyKeys(event.eventId());
  }

  @Test
  void the_largest_append_is_stored_whole() {
    Appended appended =
        appender.append(events(stream, 0, LedgerAppender.EVENTS_PER_APPEND_MAX)).join();
    assertThat(appended.positions().count()).isEqualTo(LedgerAppender.EVENTS_PER_APPEND_MAX);
    assertThat(reader.lastVersion(stream)).contains(LedgerAppender.EVENTS_PER_APPEND_MAX - 1L);
  }

  @Test
  void an_append_with_a_gap_in_a_stream_is_refused_at_once() {
    assertThatThrownBy(() -> appender.append(List.of(event(stream, 0), event(stream, 2))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> appender.append(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_waits_at_the_close_is_stored_and_nothing_is_taken_after_it() {
    List<CompletableFuture<Appended>> waiting = new ArrayList<>();
    for (int i = 0; i < 500; i++) waiting.add(appender.append(List.of(event(stream + i, 0))));
    appender.close();
    assertThat(waiting).allSatisfy(outcome -> assertThat(outcome).isCompleted());
    assertThat(appender.append(List.of(event(stream, 0))))
        .isCompletedExceptionally()
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withCauseInstanceOf(LedgerUnavailable.class);
  }

  @Test
  void a_login_that_may_not_write_is_told_so() {
    try (LedgerAppender forbidden = new LedgerAppender(DATABASE.query(), clock)) {
      assertThatThrownBy(() -> forbidden.append(List.of(event(stream, 0))).join())
          .cause()
          .isInstanceOf(AppendRefused.class);
    }
  }
}

package org.mcrledger.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.event.CustomerEvent.HospitalityRuled;
import org.mcrledger.core.event.CustomerEvent.OwnerAssigned;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.ledger.append.DuplicateEvent;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.codec.Persons;
import org.mcrledger.ledger.read.StoredEvents;
import org.mcrledger.ledger.testing.SampleEvents;
import org.mcrledger.ledger.testing.TestDatabase;

class LedgerEventStorageEngineIT {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final AtomicReference<Instant> NOW =
      new AtomicReference<>(Instant.parse("2026-01-20T08:00:00Z"));
  private static final LedgerAppender APPENDER = new LedgerAppender(DATABASE.command(), NOW::get);
  private static final EventCodec CODEC = new EventCodec(Persons.hidden());

  private final StoredEvents events = new StoredEvents(DATABASE.command(), CODEC);
  private final LedgerEventStorageEngine engine =
      new LedgerEventStorageEngine(APPENDER, events, CODEC);
  private final CustomerId customer = new CustomerId(UUID.randomUUID().toString());
  private final String stream = "customer-" + customer;

  @AfterAll
  static void drop() {
    APPENDER.close();
    DATABASE.close();
  }

  @Test
  void a_stream_is_read_as_it_was_appended() {
    DomainEventMessage<?> first = message(0, ruled());
    engine.appendEvents(first, message(1, assigned()));
    List<? extends DomainEventMessage<?>> read = engine.readEvents(stream).asStream().toList();
    assertThat(read).extracting(m -> (Object) m.getPayload()).containsExactly(ruled(), assigned());
    assertThat(read).extracting(DomainEventMessage::getSequenceNumber).containsExactly(0L, 1L);
    assertThat(read.getFirst().getIdentifier()).isEqualTo(first.getIdentifier());
    assertThat(read.getFirst().getTimestamp()).isEqualTo(events.head().recordedAt());
    assertThat(EventMessages.recorded(read.getFirst()).by()).isEqualTo(SampleEvents.BY_PAGE);
    assertThat(engine.readEvents(stream, 1).asStream()).hasSize(1);
    assertThat(engine.lastSequenceNumberFor(stream)).contains(1L);
    assertThat(engine.lastSequenceNumberFor("customer-nobody")).isEmpty();
    assertThat(engine.readEvents("customer-nobody").hasNext()).isFalse();
  }

  @Test
  void a_lost_race_is_axons_concurrency_exception() {
    engine.appendEvents(message(0, ruled()));
    assertThatThrownBy(() -> engine.appendEvents(message(0, assigned())))
        .isInstanceOf(ConcurrencyException.class);
    assertThat(events.stream(ruled().stream())).hasSize(1);
  }

  @Test
  void the_same_event_again_is_refused_as_a_duplicate() {
    DomainEventMessage<?> once = message(0, ruled());
    engine.appendEvents(once);
    assertThatThrownBy(() -> engine.appendEvents(once))
        .isInstanceOf(EventStoreException.class)
        .hasCauseInstanceOf(DuplicateEvent.class);
  }

  @Test
  void all_is_read_after_a_token_in_order() {
    long before = events.head().position();
    for (int version = 0; version < 3; version++) engine.appendEvents(message(version, assigned()));
    List<? extends TrackedEventMessage<?>> read =
        engine.readEvents(EventMessages.token(before), true).toList();
    assertThat(read)
        .extracting(m -> m.trackingToken().position().orElseThrow())
        .containsExactly(before + 1, before + 2, before + 3);
    ReplayToken replaying =
        (ReplayToken)
            ReplayToken.createReplayToken(
                EventMessages.token(before + 3), EventMessages.token(before + 2));
    assertThat(engine.readEvents(replaying, false)).hasSize(1);
    assertThat(engine.readEvents(null, false).count()).isEqualTo(events.head().position());
  }

  @Test
  void tokens_are_positions() {
    NOW.set(NOW.get().plusSeconds(60));
    engine.appendEvents(message(0, ruled()));
    long head = events.head().position();
    assertThat(engine.createTailToken().position()).hasValue(0);
    assertThat(engine.createHeadToken().position()).hasValue(head);
    assertThat(engine.createTokenAt(NOW.get()).position()).hasValue(head - 1);
    assertThat(engine.createTokenAt(NOW.get().plusSeconds(1)).position()).hasValue(head);
  }

  @Test
  void what_does_not_say_who_or_belongs_elsewhere_is_refused() {
    refused(new GenericDomainEventMessage<>("customer", stream, 0, ruled()), "provenance");
    refused(
        new GenericDomainEventMessage<>("customer", "customer-other", 0, ruled(), by()),
        "cannot be appended to customer-other");
    refused(new GenericEventMessage<>("hello", by()), "domain's events only");
    assertThatThrownBy(() -> engine.storeSnapshot(message(0, ruled())))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(engine.readSnapshot(stream)).isEqualTo(Optional.empty());
  }

  private void refused(EventMessage<?> message, String why) {
    assertThatThrownBy(() -> engine.appendEvents(message))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  private DomainEventMessage<LedgerEvent> message(long version, LedgerEvent event) {
    return new GenericDomainEventMessage<>("customer", stream, version, event, by());
  }

  private static MetaData by() {
    return EventMessages.by(SampleEvents.BY_PAGE);
  }

  private LedgerEvent ruled() {
    return new HospitalityRuled(customer, HospitalityRule.RESTRICTED, LocalDate.of(2026, 1, 1));
  }

  private LedgerEvent assigned() {
    return new OwnerAssigned(customer, SampleEvents.ANNA, LocalDate.of(2026, 1, 1));
  }
}

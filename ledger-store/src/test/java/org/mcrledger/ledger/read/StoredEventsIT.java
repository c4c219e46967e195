package org.mcrledger.ledger.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.data.Index;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.event.ContactEvent.ContactRegistered;
import org.mcrledger.core.event.EngagementEvent.EngagementHeld;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.RevenueEvent.RevenueRecorded;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.codec.Persons;
import org.mcrledger.ledger.envelope.Envelope;
import org.mcrledger.ledger.envelope.StoredEvent;
import org.mcrledger.ledger.read.BulkReader.Range;
import org.mcrledger.ledger.read.LedgerVerification.Finding;
import org.mcrledger.ledger.subject.KeyEncryptionKey;
import org.mcrledger.ledger.subject.Nonces;
import org.mcrledger.ledger.subject.SubjectKeys;
import org.mcrledger.ledger.testing.SampleEvents;
import org.mcrledger.ledger.testing.TestDatabase;

class StoredEventsIT {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final KeyEncryptionKey WRAPPING = new KeyEncryptionKey(Nonces.random().next(32));
  private static final LedgerAppender APPENDER =
      new LedgerAppender(DATABASE.command(), InstantSource.system());

  @AfterAll
  static void drop() {
    APPENDER.close();
    DATABASE.close();
  }

  @Test
  void every_kind_of_event_comes_back_from_the_ledger_as_it_was_said() {
    EventCodec codec = new EventCodec(Persons.by(new SubjectKeys(DATABASE.command(), WRAPPING)));
    long before = append(codec, SampleEvents.complete());
    StoredEvents reading =
        new StoredEvents(
            DATABASE.query(),
            new EventCodec(Persons.by(new SubjectKeys(DATABASE.query(), WRAPPING))));
    assertThat(reading.after(before, 1_000))
        .extracting(Recorded::event)
        .isEqualTo(SampleEvents.complete());
  }

  @Test
  void erasing_a_person_leaves_every_hash_and_reads_as_erased_also_in_notes() {
    TestDatabase database = TestDatabase.fresh();
    try (database;
        LedgerAppender appender = new LedgerAppender(database.command(), InstantSource.system())) {
      SubjectKeys keys = new SubjectKeys(database.command(), WRAPPING);
      EventCodec codec = new EventCodec(Persons.by(keys));
      appender.append(envelopes(codec, SampleEvents.complete())).join();
      List<byte[]> hashes = hashes(database);

      assertThat(keys.erase(Personal.subjectOf(SampleEvents.LI_NA), Instant.EPOCH)).hasSize(2);

      assertThat(hashes(database)).usingElementComparator(Arrays::compare).isEqualTo(hashes);
      assertThat(new LedgerVerification(database.query()).verify())
          .isEqualTo(new Finding.Intact(SampleEvents.complete().size()));
      StoredEvents reading =
          new StoredEvents(
              database.query(),
              new EventCodec(Persons.by(new SubjectKeys(database.query(), WRAPPING))));
      List<LedgerEvent> events = reading.after(0, 1_000).stream().map(Recorded::event).toList();
      assertThat(events).hasSize(SampleEvents.complete().size());
      assertThat(events)
          .filteredOn(ContactRegistered.class::isInstance)
          .map(ContactRegistered.class::cast)
          .allSatisfy(
              registered ->
                  assertThat(registered.names().name())
                      .isEqualTo(Personal.erased(Personal.subjectOf(SampleEvents.LI_NA))));
      assertThat(events)
          .filteredOn(EngagementHeld.class::isInstance)
          .map(EngagementHeld.class::cast)
          .allSatisfy(held -> assertThat(held.note().orElseThrow().text().isErased()).isTrue());
    }
  }

  private static List<byte[]> hashes(TestDatabase database) {
    return new LedgerReader(database.query())
        .after(0, 1_000).stream().map(StoredEvent::contentHash).toList();
  }

  @Test
  void decoding_ahead_on_several_threads_keeps_the_order() {
    EventCodec codec = new EventCodec(Persons.hidden());
    CustomerId customer = new CustomerId(UUID.randomUUID().toString());
    List<LedgerEvent> revenues = new ArrayList<>();
    for (int i = 0; i < 3_210; i++) revenues.add(revenue(customer, i));
    long before = append(codec, revenues);
    StoredEvents reading = new StoredEvents(DATABASE.query(), codec);
    Range range = new Range(before, before + revenues.size());
    List<LedgerEvent> ahead = new ArrayList<>();
    reading.each(range, 3, recorded -> ahead.add(recorded.event()));
    assertThat(ahead).isEqualTo(revenues);
    List<LedgerEvent> here = new ArrayList<>();
    reading.each(range, recorded -> here.add(recorded.event()));
    assertThat(here).isEqualTo(revenues);
    assertThat(reading.customer(customer, range.upTo() - 10)).hasSize(revenues.size() - 10);
    assertThat(reading.stream(revenues.getFirst().stream())).hasSize(revenues.size());
    EventId third = reading.after(before + 2, 1).getFirst().id();
    assertThat(reading.find(third)).map(Recorded::position).contains(before + 3);
    assertThatThrownBy(
            () ->
                reading.each(
                    range,
                    3,
                    recorded -> {
                      throw new IllegalStateException("enough");
                    }))
        .hasMessage("enough");
  }

  @Test
  void events_of_many_customers_are_fetched_as_they_are_taken() {
    EventCodec codec = new EventCodec(Persons.hidden());
    CustomerId customer = new CustomerId(UUID.randomUUID().toString());
    append(codec, IntStream.range(0, 4_500).mapToObj(i -> revenue(customer, i)).toList());
    List<String> sessions = new ArrayList<>();
    new LedgerReader(DATABASE.query())
        .customers(
            List.of(customer.value()),
            List.of("revenue"),
            (_, _) -> {
              if (sessions.size() == 3_000) sessions.add(stateOfTheReader());
              else sessions.add("");
            });
    assertThat(sessions).hasSize(4_500).contains("idle in transaction", Index.atIndex(3_000));
  }

  /** Idle in transaction: the database keeps rows that were not asked for yet. */
  private static String stateOfTheReader() {
    String sql =
        "select state from pg_stat_activity where query like '%event_customer where customer_id = asked%' and pid <> pg_backend_pid()";
    try (Connection connection = DATABASE.owner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      return found.next() ? found.getString(1) : "none";
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LedgerEvent revenue(CustomerId customer, int i) {
    return new RevenueRecorded(
        customer,
        FuzzyDate.year(2000 + i % 25),
        "GBP",
        BigDecimal.valueOf(i, 2),
        BigDecimal.ZERO,
        Optional.empty(),
        OptionalInt.of(i));
  }

  /** Returns the position before the first of them. */
  private static long append(EventCodec codec, List<LedgerEvent> events) {
    return APPENDER.append(envelopes(codec, events)).join().firstPosition() - 1;
  }

  /** Each event in its stream at the next place. */
  private static List<Envelope> envelopes(EventCodec codec, List<LedgerEvent> events) {
    Map<StreamName, Long> versions = new HashMap<>();
    return events.stream()
        .map(
            event ->
                codec.envelope(
                    new EventId(UUID.randomUUID()),
                    versions.merge(event.stream(), 0L, (last, _) -> last + 1),
                    event,
                    SampleEvents.BY_IMPORT))
        .toList();
  }
}

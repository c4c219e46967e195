package org.mcrledger.ledger.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mcrledger.ledger.testing.Envelopes.events;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.envelope.StoredEvent;
import org.mcrledger.ledger.read.BulkReader.Range;
import org.mcrledger.ledger.read.LedgerVerification.Fault;
import org.mcrledger.ledger.read.LedgerVerification.Finding;
import org.mcrledger.ledger.testing.TestDatabase;

class BulkReaderIT {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final int EVENTS = 5_000;

  private final BulkReader bulk = new BulkReader(DATABASE.query());

  @BeforeAll
  static void fill() {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-20T08:00:00.123456Z"));
    try (LedgerAppender appender = new LedgerAppender(DATABASE.command(), clock)) {
      appender.append(events("customer-bbc", 0, EVENTS)).join();
    }
  }

  @AfterAll
  static void drop() {
    DATABASE.close();
  }

  @Test
  void the_bulk_reader_gives_what_the_reader_by_rows_gives() {
    List<StoredEvent> expected = new LedgerReader(DATABASE.query()).after(0, EVENTS);
    assertThat(read(new Range(0, EVENTS)))
        .usingRecursiveFieldByFieldElementComparator()
        .isEqualTo(expected);
  }

  @Test
  void a_range_begins_after_one_position_and_ends_with_another() {
    assertThat(read(new Range(10, 13)))
        .extracting(StoredEvent::position)
        .containsExactly(11L, 12L, 13L);
    assertThat(read(new Range(EVENTS, EVENTS + 10))).isEmpty();
  }

  @Test
  void neighbouring_ranges_together_give_the_whole() {
    List<Range> parts = new Range(0, EVENTS).split(7);
    assertThat(parts).hasSize(7);
    List<StoredEvent> together = new ArrayList<>();
    parts.forEach(part -> together.addAll(read(part)));
    assertThat(together)
        .extracting(StoredEvent::position)
        .isEqualTo(read(new Range(0, EVENTS)).stream().map(StoredEvent::position).toList());
    assertThat(new Range(0, 2).split(7)).containsExactly(new Range(0, 1), new Range(1, 2));
  }

  @Test
  void a_sink_that_throws_ends_the_reading_and_leaves_the_connection_usable() {
    for (int i = 0; i < 20; i++)
      assertThatThrownBy(
              () ->
                  bulk.read(
                      new Range(0, EVENTS),
                      _ -> {
                        throw new IllegalStateException("enough");
                      }))
          .hasMessage("enough");
    assertThat(read(new Range(0, 3))).hasSize(3);
  }

  @Test
  void an_untouched_ledger_is_found_intact_and_a_changed_event_is_found_first() {
    try (TestDatabase copy = TestDatabase.fresh()) {
      try (LedgerAppender appender = new LedgerAppender(copy.command(), InstantSource.system())) {
        appender.append(events("customer-bbc", 0, 10)).join();
      }
      LedgerVerification verification = new LedgerVerification(copy.query());
      assertThat(verification.verify()).isEqualTo(new Finding.Intact(10));
      // Who owns the machine can switch the triggers off; the hashes are there for that.
      copy.execute("alter table ledger.event disable trigger all");
      copy.execute(
          "update ledger.event set recorded_at = recorded_at - interval '1 day' where position = 9");
      assertThat(verification.verify()).isEqualTo(new Finding.Broken(9, Fault.RECORDED_BACKWARDS));
      copy.execute("update ledger.event set occurred_from = occurred_from - 1 where position = 7");
      assertThat(verification.verify()).isEqualTo(new Finding.Broken(7, Fault.HASH_DIFFERS));
      copy.execute("delete from ledger.event where position = 5");
      assertThat(verification.verify()).isEqualTo(new Finding.Broken(5, Fault.MISSING));
      copy.execute("delete from ledger.event where position >= 4");
      assertThat(verification.verify()).isEqualTo(new Finding.Broken(4, Fault.MISSING));
    }
  }

  private List<StoredEvent> read(Range range) {
    List<StoredEvent> events = new ArrayList<>();
    bulk.read(range, events::add);
    return events;
  }
}

package org.mcrledger.query.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.report.RandomLedger;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.codec.Persons;
import org.mcrledger.ledger.read.StoredEvents;
import org.mcrledger.query.history.History;
import org.mcrledger.query.testing.ReadSide;

/** A fold that goes on is the one that begins anew. */
class KeptFoldIT {
  private static final Set<String> STREAMS =
      Set.of("contact", "customer", "opportunity", "revenue");

  private final ReadSide side = new ReadSide();
  private final AtomicInteger begun = new AtomicInteger();
  private final KeptFold<List<Recorded<LedgerEvent>>> kept = fold();

  @AfterEach
  void close() {
    side.close();
  }

  private KeptFold<List<Recorded<LedgerEvent>>> fold() {
    EventCodec codec = new EventCodec(Persons.hidden());
    HoldingEvents.Source source =
        new HoldingEvents.Source(
            new History(side.query(), codec::recorded), new StoredEvents(side.query(), codec), 2);
    return new KeptFold<>(
        source,
        new HoldingEvents.Concepts(STREAMS, STREAMS),
        () -> {
          begun.incrementAndGet();
          return new ArrayList<>();
        },
        List::add);
  }

  private static void wanted() {}

  private List<Recorded<LedgerEvent>> anew(long position) {
    return fold().upTo(position, KeptFoldIT::wanted);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void read_on_it_holds_what_it_holds_read_anew_whatever_was_voided_since(long seed) {
    List<Recorded<LedgerEvent>> events = RandomLedger.of(seed, 500);
    assertThat(events).anyMatch(recorded -> recorded.event() instanceof CorrectionEvent);
    for (int from = 0; from < events.size(); from += 10) {
      side.append(events.subList(from, Math.min(from + 10, events.size())));
      long head = side.history().head();
      assertThat(List.copyOf(kept.upTo(head, KeptFoldIT::wanted))).isEqualTo(anew(head));
    }
  }

  @Test
  void it_begins_anew_only_where_something_was_amended_or_the_position_is_earlier() {
    List<Recorded<LedgerEvent>> events =
        RandomLedger.of(4, 500).stream()
            .takeWhile(recorded -> !(recorded.event() instanceof CorrectionEvent))
            .toList();
    side.append(events.subList(0, events.size() / 2));
    kept.upTo(side.history().head(), KeptFoldIT::wanted);
    side.append(events.subList(events.size() / 2, events.size()));
    kept.upTo(side.history().head(), KeptFoldIT::wanted);
    kept.upTo(side.history().head(), KeptFoldIT::wanted);
    assertThat(begun).hasValue(1);
    assertThat(List.copyOf(kept.upTo(3, KeptFoldIT::wanted))).isEqualTo(anew(3));
    assertThat(kept.position()).isEqualTo(3);
  }

  @Test
  void who_gives_up_in_the_middle_leaves_no_half_of_it() {
    side.append(RandomLedger.of(5, 300));
    long head = side.history().head();
    kept.upTo(head / 2, KeptFoldIT::wanted);
    AtomicInteger asked = new AtomicInteger();
    assertThatThrownBy(
            () ->
                kept.upTo(
                    head,
                    () -> {
                      if (asked.incrementAndGet() > 20) {
                        throw new CancellationException("nobody waits");
                      }
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(List.copyOf(kept.upTo(head, KeptFoldIT::wanted))).isEqualTo(anew(head));
  }
}

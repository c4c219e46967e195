package org.mcrledger.query.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.report.RandomLedger;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.codec.Persons;
import org.mcrledger.ledger.read.StoredEvents;
import org.mcrledger.query.lab.ReplayResult.CustomerLabel;
import org.mcrledger.query.testing.ReadSide;

/** What is remembered of customers is what is read anew. */
class CustomerLabelsIT {
  private final ReadSide side = new ReadSide();
  private final CustomerLabels remembering = labels();

  @AfterEach
  void close() {
    side.close();
  }

  private CustomerLabels labels() {
    StoredEvents stored = new StoredEvents(side.query(), new EventCodec(Persons.hidden()));
    return new CustomerLabels(new HoldingEvents.Source(side.history(), stored, 2));
  }

  private static void wanted() {}

  private static Set<CustomerId> customers(List<Recorded<LedgerEvent>> events) {
    return events.stream()
        .flatMap(recorded -> recorded.event().customers().stream())
        .collect(Collectors.toSet());
  }

  private Map<CustomerId, CustomerLabel> anew(Set<CustomerId> customers, long position) {
    return labels().of(customers, position, CustomerLabelsIT::wanted);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void remembered_from_position_to_position_and_back_they_are_those_read_anew(long seed) {
    List<Recorded<LedgerEvent>> events = RandomLedger.of(seed, 400);
    Set<CustomerId> customers = customers(events);
    Map<Long, Map<CustomerId, CustomerLabel>> then = new HashMap<>();
    for (int from = 0; from < events.size(); from += 20) {
      side.append(events.subList(from, Math.min(from + 20, events.size())));
      long head = side.history().head();
      then.put(head, anew(customers, head));
      assertThat(Map.copyOf(remembering.of(customers, head, CustomerLabelsIT::wanted)))
          .isEqualTo(then.get(head));
    }
    assertThat(Set.copyOf(then.values())).hasSizeGreaterThan(1);
    then.forEach(
        (position, labels) ->
            assertThat(Map.copyOf(remembering.of(customers, position, CustomerLabelsIT::wanted)))
                .isEqualTo(labels));
  }

  @Test
  void who_gives_up_while_they_are_read_leaves_none_that_are_wrong() {
    List<Recorded<LedgerEvent>> events = RandomLedger.of(3, 300);
    side.append(events);
    long head = side.history().head();
    assertThatThrownBy(
            () ->
                remembering.of(
                    customers(events),
                    head,
                    () -> {
                      throw new CancellationException("nobody waits");
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(remembering.of(customers(events), head, CustomerLabelsIT::wanted))
        .isEqualTo(anew(customers(events), head))
        .containsKeys(customers(events).toArray(CustomerId[]::new));
  }
}

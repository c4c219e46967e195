package org.mcrledger.command.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.mcrledger.command.RunningService;
import org.mcrledger.core.customer.CustomerCommand.ReviseProfile;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.EventId;

/** Two services on one ledger know nothing of each other but what the ledger tells them. */
class LostRaceIT {
  private static final CustomerId RACED = new CustomerId("raced");
  private static final int THREADS = 16;
  private static final RunningService SERVICE = RunningService.shared();

  @Test
  void who_loses_a_race_decides_again_on_what_the_winner_left() throws Exception {
    SERVICE.done("office", "/customers", "{\"customerId\": \"raced\", \"name\": \"Raced\"}");
    List<Dispatcher> services = List.of(service(), service());
    List<Future<Outcome>> waiting = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      for (int i = 0; i < THREADS * 4; i++) {
        Dispatcher service = services.get(i % 2);
        String name = "Raced " + i;
        waiting.add(pool.submit(() -> service.send(revision(name), sending())));
      }
    }
    Set<Long> versions = new HashSet<>();
    for (Future<Outcome> outcome : waiting) {
      assertThat(outcome.get()).isInstanceOf(Outcome.Receipt.class);
      versions.add(((Outcome.Receipt) outcome.get()).version());
    }
    assertThat(versions).hasSize(THREADS * 4).contains(1L, THREADS * 4L);
  }

  private static Dispatcher service() {
    History history = SERVICE.bean(History.class);
    AxonConfiguration wiring = new AxonConfiguration();
    return new Dispatcher(
        wiring.commandBus(
            SERVICE.bean(EventStore.class), new Streams(history, 100), new Amending(history)));
  }

  private static ReviseProfile revision(String name) {
    Optional<String> none = Optional.empty();
    return new ReviseProfile(
        RACED, new CustomerProfile(name, none, none, none, none), LocalDate.of(2025, 3, 3));
  }

  private static Sending sending() {
    UUID command = UUID.randomUUID();
    return new Sending(
        new Provenance(
            "office",
            Optional.empty(),
            Provenance.Channel.REST,
            command.toString(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        _ -> new EventId(UUID.randomUUID()),
        OptionalLong.empty(),
        new Sending.Permit() {
          @Override
          public void touch(List<? extends LedgerEvent> events) {}

          @Override
          public void see(Set<CustomerId> customers) {}
        });
  }
}

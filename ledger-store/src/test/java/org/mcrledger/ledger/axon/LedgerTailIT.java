package org.mcrledger.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mcrledger.core.event.CustomerEvent;
import org.mcrledger.core.event.CustomerEvent.OwnerAssigned;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.codec.Persons;
import org.mcrledger.ledger.envelope.Envelope;
import org.mcrledger.ledger.read.LedgerPulse;
import org.mcrledger.ledger.read.StoredEvents;
import org.mcrledger.ledger.testing.SampleEvents;
import org.mcrledger.ledger.testing.TestDatabase;

@Timeout(60)
class LedgerTailIT {

  private static final int POLL_MILLIS = 250;
  private static final EventCodec CODEC = new EventCodec(Persons.hidden());

  private final TestDatabase database = TestDatabase.fresh();
  private final LedgerAppender appender =
      new LedgerAppender(database.command(), InstantSource.system());
  private final LedgerPulse pulse = new LedgerPulse(database.query());
  private final LedgerTail tail = new LedgerTail(new StoredEvents(database.query(), CODEC), pulse);

  @AfterEach
  void close() {
    pulse.close();
    appender.close();
    database.close();
  }

  @Test
  void a_follower_sees_an_event_within_milliseconds_of_its_commit() throws InterruptedException {
    List<Long> delays = new ArrayList<>();
    try (BlockingStream<TrackedEventMessage<?>> stream = tail.openStream(null)) {
      for (int i = 0; i < 100; i++) {
        appender.append(List.of(event())).join();
        long stored = System.nanoTime();
        stream.nextAvailable();
        delays.add(System.nanoTime() - stored);
      }
    }
    Collections.sort(delays);
    // Polling alone would take half its interval on average: it was the hint that woke the
    // follower.
    assertThat(Duration.ofNanos(delays.get(delays.size() / 2)))
        .isLessThan(Duration.ofMillis(POLL_MILLIS / 4));
  }

  @Test
  void a_follower_that_fails_keeps_no_other_from_hearing() throws InterruptedException {
    CountDownLatch heard = new CountDownLatch(1);
    pulse.whenAdvanced(
        () -> {
          throw new IllegalStateException("said by a test");
        });
    pulse.whenAdvanced(heard::countDown);
    appender.append(List.of(event())).join();
    assertThat(heard.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void without_a_hint_the_follower_still_hears_of_it() throws InterruptedException {
    try (BlockingStream<TrackedEventMessage<?>> stream = tail.openStream(null)) {
      appender.append(List.of(event())).join();
      stream.nextAvailable();
      database.execute(
          """
          with head as (update ledger.head set position = position + 1 returning position)
          insert into ledger.event select head.position, gen_random_uuid(), stream, version + 1, type, revision,
            e.recorded_at, occurred_from, occurred_to, payload, meta, content_hash from ledger.event e, head
          """);
      assertThat(stream.hasNextAvailable(5, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void a_follower_whose_session_is_killed_goes_on() throws InterruptedException {
    try (BlockingStream<TrackedEventMessage<?>> stream = tail.openStream(null)) {
      appender.append(List.of(event())).join();
      assertThat(stream.nextAvailable().trackingToken()).isEqualTo(EventMessages.token(1));
      database.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'query_login'");
      appender.append(List.of(event())).join();
      assertThat(stream.nextAvailable().trackingToken()).isEqualTo(EventMessages.token(2));
    }
  }

  @Test
  void nothing_is_there_until_something_is() throws InterruptedException {
    try (BlockingStream<TrackedEventMessage<?>> stream = tail.openStream(null)) {
      assertThat(stream.hasNextAvailable()).isFalse();
      assertThat(stream.hasNextAvailable(20, TimeUnit.MILLISECONDS)).isFalse();
      appender.append(List.of(event())).join();
      assertThat(stream.hasNextAvailable(5, TimeUnit.SECONDS)).isTrue();
      assertThat(stream.peek()).isPresent();
      assertThat(stream.peek()).isPresent();
      stream.nextAvailable();
      assertThat(stream.peek()).isEmpty();
    }
  }

  @Test
  void a_pooled_processor_handles_every_event_once_and_in_order_beside_eight_writers()
      throws Exception {
    List<Long> handled = Collections.synchronizedList(new ArrayList<>());
    PooledStreamingEventProcessor processor = processor(new Positions(handled));
    processor.start();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Random random = new Random(i);
        writers.add(threads.submit(() -> write(random)));
      }
      for (Future<?> writer : writers) writer.get();
    }
    List<Long> expected = LongStream.rangeClosed(1, 8 * 50).boxed().toList();
    while (handled.size() < expected.size()) Thread.sleep(5);
    processor.shutDown();
    assertThat(handled).isEqualTo(expected);
  }

  private Void write(Random random) throws InterruptedException {
    for (int i = 0; i < 50; i++) {
      appender.append(List.of(event())).join();
      TimeUnit.MICROSECONDS.sleep(random.nextInt(3_000));
    }
    return null;
  }

  /** One handler on the sealed root is enough. */
  record Positions(List<Long> handled) {
    @EventHandler
    public void on(CustomerEvent event, TrackedEventMessage<?> message) {
      handled.add(EventMessages.recorded(message).position());
    }
  }

  private PooledStreamingEventProcessor processor(Object handler) {
    return PooledStreamingEventProcessor.builder()
        .name("positions")
        .eventHandlerInvoker(SimpleEventHandlerInvoker.builder().eventHandlers(handler).build())
        .messageSource(tail)
        .initialToken(source -> source.createTailToken())
        .tokenStore(new InMemoryTokenStore())
        .transactionManager(NoTransactionManager.INSTANCE)
        .coordinatorExecutor(Executors.newSingleThreadScheduledExecutor())
        .workerExecutor(Executors.newSingleThreadScheduledExecutor())
        .initialSegmentCount(1)
        .build();
  }

  private static Envelope event() {
    CustomerId customer = new CustomerId(UUID.randomUUID().toString());
    OwnerAssigned assigned =
        new OwnerAssigned(customer, SampleEvents.ANNA, LocalDate.of(2026, 1, 1));
    return CODEC.envelope(new EventId(UUID.randomUUID()), 0, assigned, SampleEvents.BY_PAGE);
  }
}

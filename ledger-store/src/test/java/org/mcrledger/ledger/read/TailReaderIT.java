package org.mcrledger.ledger.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.ledger.testing.Envelopes.event;
import static org.mcrledger.ledger.testing.Envelopes.events;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.append.VersionConflict;
import org.mcrledger.ledger.envelope.StoredEvent;
import org.mcrledger.ledger.testing.TestDatabase;

@Timeout(120)
class TailReaderIT {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final int WRITERS = 8;
  private static final int APPENDS_EACH = 300;

  @AfterAll
  static void drop() {
    DATABASE.close();
  }

  /**
   * Two appenders stand for two services: their transactions overlap, and some of each are rolled
   * back.
   */
  @Test
  void a_tail_reader_sees_every_event_once_and_in_order_beside_eight_writers_that_delay_and_abort()
      throws Exception {
    AtomicLong stored = new AtomicLong();
    try (LedgerAppender one = new LedgerAppender(DATABASE.command(), InstantSource.system());
        LedgerAppender two = new LedgerAppender(DATABASE.command(), InstantSource.system());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        LedgerAppender appender = i % 2 == 0 ? one : two;
        Random random = new Random(i);
        writers.add(threads.submit(() -> write(appender, random, stored)));
      }
      List<StoredEvent> seen = follow(writers);
      for (Future<?> writer : writers) writer.get();
      assertThat(seen).hasSize((int) stored.get());
      assertThat(seen)
          .extracting(StoredEvent::position)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, stored.get()).boxed().toList());
      assertThat(seen).extracting(StoredEvent::eventId).doesNotHaveDuplicates();
      assertThat(seen).extracting(StoredEvent::recordedAt).isSorted();
      assertThat(new LedgerVerification(DATABASE.query()).verify())
          .isEqualTo(new LedgerVerification.Finding.Intact(stored.get()));
    }
  }

  /**
   * Each writer appends to fresh streams and, often, to the hot stream at a place that is taken.
   */
  private static Void write(LedgerAppender appender, Random random, AtomicLong stored)
      throws InterruptedException {
    for (int i = 0; i < APPENDS_EACH; i++) {
      boolean hot = random.nextInt(4) == 0;
      int count = 1 + random.nextInt(5);
      try {
        appender
            .append(
                hot
                    ? List.of(event("customer-hot", 0))
                    : events("customer-" + UUID.randomUUID(), 0, count))
            .join();
        stored.addAndGet(hot ? 1 : count);
      } catch (CompletionException e) {
        if (!(e.getCause() instanceof VersionConflict)) throw e;
      }
      if (random.nextBoolean()) TimeUnit.MICROSECONDS.sleep(random.nextInt(2_000));
    }
    return null;
  }

  private static List<StoredEvent> follow(List<Future<?>> writers) {
    LedgerReader reader = new LedgerReader(DATABASE.query());
    List<StoredEvent> seen = new ArrayList<>();
    while (true) {
      boolean writing = writers.stream().anyMatch(writer -> !writer.isDone());
      List<StoredEvent> next = reader.after(seen.size(), 100);
      seen.addAll(next);
      if (next.isEmpty() && !writing) return seen;
    }
  }
}

package org.mcrledger.ledger.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.ledger.testing.Envelopes.event;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.testing.TestDatabase;

@Timeout(60)
class LedgerPulseIT {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final TestDatabase database = TestDatabase.fresh();
  private final LedgerAppender appender =
      new LedgerAppender(database.command(), InstantSource.system());
  private final LedgerPulse pulse = new LedgerPulse(database.query());

  @AfterEach
  void close() {
    pulse.close();
    appender.close();
    database.close();
  }

  private void append() {
    appender.append(List.of(event("customer-" + UUID.randomUUID(), 0))).join();
  }

  @Test
  void a_follower_hears_of_an_event_within_milliseconds_of_its_commit() throws Exception {
    List<Long> delays = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      append();
      long stored = System.nanoTime();
      assertThat(pulse.awaitBeyond(i, PATIENCE)).isTrue();
      delays.add(System.nanoTime() - stored);
    }
    Collections.sort(delays);
    // Polling alone would take half its interval on average: it was the hint that woke the
    // follower.
    assertThat(Duration.ofNanos(delays.get(delays.size() / 2)))
        .isLessThan(Duration.ofMillis(LedgerPulse.POLL_MILLIS / 4));
  }

  @Test
  void without_a_hint_the_follower_still_hears_of_it() throws Exception {
    append();
    assertThat(pulse.awaitBeyond(0, PATIENCE)).isTrue();
    database.execute(
        """
        with head as (update ledger.head set position = position + 1 returning position)
        insert into ledger.event select head.position, gen_random_uuid(), stream, version + 1, type, revision,
          e.recorded_at, occurred_from, occurred_to, payload, meta, content_hash from ledger.event e, head
        """);
    assertThat(pulse.awaitBeyond(1, PATIENCE)).isTrue();
  }

  @Test
  void a_follower_whose_session_is_killed_goes_on() throws Exception {
    append();
    assertThat(pulse.awaitBeyond(0, PATIENCE)).isTrue();
    database.execute(
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'query_login'");
    append();
    assertThat(pulse.awaitBeyond(1, PATIENCE)).isTrue();
  }

  @Test
  void nothing_is_there_until_something_is() throws Exception {
    assertThat(pulse.awaitBeyond(0, Duration.ofMillis(20))).isFalse();
    assertThat(pulse.reached()).isZero();
    append();
    assertThat(pulse.awaitBeyond(0, PATIENCE)).isTrue();
    assertThat(pulse.reached()).isEqualTo(1);
  }

  @Test
  void a_follower_that_fails_keeps_no_other_from_hearing() throws Exception {
    CountDownLatch heard = new CountDownLatch(1);
    pulse.whenAdvanced(
        () -> {
          throw new IllegalStateException("said by a test");
        });
    pulse.whenAdvanced(heard::countDown);
    append();
    assertThat(heard.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }
}

package org.mcrledger.ledger.append;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LingerTest {
  private long now;
  private final Linger linger = new Linger(() -> now);

  @Test
  void nobody_is_waited_for_before_there_was_a_group() {
    now += 800_000;
    linger.served();

    assertThat(linger.nanos()).isZero();
    assertThat(linger.isAnyoneMissing(1)).isFalse();
  }

  @Test
  void who_was_alone_waits_for_nobody() {
    linger.handedOut(1);
    now += 800_000;
    linger.served();

    assertThat(linger.nanos()).isZero();
    assertThat(linger.isAnyoneMissing(1)).isFalse();
  }

  @Test
  void who_was_answered_together_is_waited_for_half_as_long_as_that_took() {
    linger.handedOut(8);
    now += 800_000;
    linger.served();

    assertThat(linger.nanos()).isEqualTo(400_000);
    assertThat(linger.isAnyoneMissing(7)).isTrue();
  }

  @Test
  void nobody_is_missing_where_as_many_are_here_as_the_last_time() {
    linger.handedOut(8);

    assertThat(linger.isAnyoneMissing(8)).isFalse();
    assertThat(linger.isAnyoneMissing(9)).isFalse();
  }

  @Test
  void a_pause_after_the_last_group_makes_nobody_wait_longer() {
    linger.handedOut(8);
    now += 800_000;
    linger.served();
    now += 5_000_000;

    assertThat(linger.nanos()).isEqualTo(400_000);
  }

  @Test
  void a_slow_commit_makes_nobody_wait_for_more_than_a_millisecond() {
    linger.handedOut(8);
    now += 60_000_000_000L;
    linger.served();

    assertThat(linger.nanos()).isEqualTo(Linger.MAX_NANOS);
  }

  @Test
  void what_counts_is_the_last_group() {
    linger.handedOut(8);
    now += 800_000;
    linger.served();
    linger.handedOut(3);
    now += 200_000;
    linger.served();

    assertThat(linger.nanos()).isEqualTo(100_000);
    assertThat(linger.isAnyoneMissing(3)).isFalse();
  }
}

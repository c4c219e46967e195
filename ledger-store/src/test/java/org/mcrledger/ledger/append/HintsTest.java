package org.mcrledger.ledger.append;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HintsTest {
  private long now = -5;
  private final Hints hints = new Hints(() -> now);

  @Test
  void the_first_append_carries_one() {
    assertThat(hints.isDue()).isTrue();
    assertThat(hints.isOwed()).isFalse();
  }

  @Test
  void soon_after_one_there_is_none_and_it_is_owed() {
    hints.given();
    now += Hints.EVERY_NANOS - 1;

    assertThat(hints.isDue()).isFalse();
    assertThat(hints.nanosLeft()).isEqualTo(1);
    hints.withheld();
    assertThat(hints.isOwed()).isTrue();
  }

  @Test
  void what_is_owed_is_settled_by_the_next_one() {
    hints.given();
    hints.withheld();
    now += Hints.EVERY_NANOS;

    assertThat(hints.isDue()).isTrue();
    assertThat(hints.nanosLeft()).isZero();
    hints.given();
    assertThat(hints.isOwed()).isFalse();
  }

  @Test
  void after_a_pause_the_first_append_carries_one() {
    hints.given();
    now += 3_600_000_000_000L;

    assertThat(hints.isDue()).isTrue();
  }
}

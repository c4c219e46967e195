package org.mcrledger.command.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetriedTest {
  private static final Duration STEP = Duration.ofMillis(100);

  private final List<Duration> tries = new ArrayList<>();
  private boolean fails = true;
  private Duration now = Duration.ofDays(-3); // as System.nanoTime, it may be below zero
  private final Retried retried = new Retried("it fails", this::attempt, () -> now.toNanos());

  private void attempt() {
    tries.add(now);
    if (fails) {
      throw new IllegalStateException("not yet");
    }
  }

  private void askFor(Duration time) {
    for (Duration end = now.plus(time); now.compareTo(end) < 0; now = now.plus(STEP)) {
      retried.ask();
    }
  }

  private List<Long> millisBetween() {
    List<Long> between = new ArrayList<>();
    for (int i = 1; i < tries.size(); i++) {
      between.add(tries.get(i).minus(tries.get(i - 1)).toMillis());
    }
    return between;
  }

  @Test
  void what_fails_is_tried_ever_later_and_in_the_end_each_minute() {
    askFor(Duration.ofMinutes(5));
    assertThat(millisBetween())
        .startsWith(500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 32_000L, 60_000L, 60_000L);
    assertThat(tries).hasSize(11);
  }

  @Test
  void what_goes_well_is_done_each_time_it_is_asked_for() {
    fails = false;
    askFor(STEP.multipliedBy(7));
    assertThat(tries).hasSize(7);
  }

  @Test
  void after_it_went_well_a_failure_is_soon_tried_again() {
    askFor(Duration.ofMinutes(2));
    fails = false;
    askFor(Duration.ofMinutes(2));
    fails = true;
    tries.clear();
    askFor(Duration.ofSeconds(3));
    assertThat(millisBetween()).containsExactly(500L, 1_000L);
  }

  @Test
  void an_error_is_a_failure_too() {
    List<String> said = new ArrayList<>();
    Retried once =
        new Retried(
            "no room",
            () -> {
              said.add("tried");
              throw new OutOfMemoryError("so much");
            },
            () -> now.toNanos());
    once.ask();
    once.ask();
    assertThat(said).containsExactly("tried");
  }
}

package org.mcrledger.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LatenciesTest {
  @Test
  void of_a_hundred_calls_the_99th_slowest_is_the_p99() {
    Latencies latencies = of(1, 100);
    assertThat(latencies.millis(0.99)).isEqualTo(99);
    assertThat(latencies.millis(0.5)).isEqualTo(50);
    assertThat(latencies.millis(1)).isEqualTo(100);
  }

  @Test
  void many_more_than_were_expected_are_all_kept() {
    Latencies latencies = of(1, 10_000);
    assertThat(latencies.count()).isEqualTo(10_000);
    assertThat(latencies.millis(0.9999)).isEqualTo(9_999);
  }

  @Test
  void the_calls_of_several_callers_count_together() {
    Latencies together = Latencies.together(List.of(of(1, 50), of(51, 100)));
    assertThat(together.count()).isEqualTo(100);
    assertThat(together.millis(0.75)).isEqualTo(75);
  }

  @Test
  void nothing_answered_is_no_zero() {
    assertThatThrownBy(() -> new Latencies().millis(0.5)).hasMessage("nothing was answered");
  }

  private static Latencies of(int first, int last) {
    Latencies latencies = new Latencies();
    for (int millis = first; millis <= last; millis++) {
      latencies.add(TimeUnit.MILLISECONDS.toNanos(millis));
    }
    return latencies;
  }
}

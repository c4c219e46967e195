package org.mcrledger.command.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.report.RandomLedger;
import org.mcrledger.core.term.CustomerId;

class RememberedPastsTest {
  private static final int MAX = 60;
  private static final List<Recorded<LedgerEvent>> EVENTS = RandomLedger.of(7, 300);
  private static final List<CustomerId> CUSTOMERS =
      EVENTS.stream().flatMap(event -> event.event().customers().stream()).distinct().toList();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void the_total_is_the_sum_whatever_is_read_added_read_anew_or_let_go(long seed) {
    Random random = new Random(seed);
    RememberedPasts pasts = new RememberedPasts(MAX);
    int full = 0;
    for (int step = 0; step < 2_000; step++) {
      CustomerId customer = CUSTOMERS.get(random.nextInt(CUSTOMERS.size()));
      switch (random.nextInt(10)) {
        case 0, 1 -> pasts.begin(customer, some(random));
        case 2 -> pasts.trim();
        default -> pasts.add(customer, EVENTS.get(random.nextInt(EVENTS.size())));
      }
      assertThat(pasts.events()).isEqualTo(sum(pasts));
      full += pasts.events() > MAX ? 1 : 0;
    }
    assertThat(full).isPositive();
    pasts.forget();
    assertThat(pasts.events()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void no_more_is_kept_than_may_be(long seed) {
    Random random = new Random(seed);
    RememberedPasts pasts = new RememberedPasts(MAX);
    for (CustomerId customer : CUSTOMERS) {
      pasts.begin(customer, some(random));
      pasts.trim();
      assertThat(pasts.events()).isBetween(0L, (long) MAX);
    }
    assertThat(pasts.events()).isPositive();
  }

  @Test
  void who_was_used_last_stays() {
    RememberedPasts pasts = new RememberedPasts(MAX);
    CustomerId first = CUSTOMERS.get(0);
    CustomerId second = CUSTOMERS.get(1);
    CustomerId third = CUSTOMERS.get(2);
    List.of(first, second).forEach(customer -> pasts.begin(customer, EVENTS.subList(0, 25)));
    assertThat(pasts.find(first)).isPresent();
    pasts.begin(third, EVENTS.subList(0, 25));
    pasts.trim();
    assertThat(List.of(pasts.contains(first), pasts.contains(second), pasts.contains(third)))
        .containsExactly(true, false, true);
  }

  private static List<Recorded<LedgerEvent>> some(Random random) {
    return new ArrayList<>(EVENTS.subList(0, random.nextInt(25)));
  }

  private static long sum(RememberedPasts pasts) {
    return CUSTOMERS.stream()
        .flatMap(customer -> pasts.find(customer).stream())
        .mapToLong(CustomerPast::size)
        .sum();
  }
}

package org.mcrledger.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mcrledger.standalone.demo.DemoHistory.Entry;

class DemoHistoryTest {
  private final List<Entry> entries = DemoHistory.entries();

  @Test
  void sixty_customers_are_registered_each_once() {
    Set<String> customers =
        entries.stream()
            .filter(entry -> entry.step().path().equals("/customers"))
            .map(entry -> entry.step().body().get("customerId").asString())
            .collect(Collectors.toSet());
    assertThat(customers).hasSize(60).containsAll(DemoHistory.TOLD);
  }

  @Test
  void every_demo_is_the_same() {
    assertThat(DemoHistory.entries()).isEqualTo(entries);
  }

  @Test
  void it_is_entered_in_the_order_of_its_days_within_the_demos_years() {
    List<LocalDate> days = entries.stream().map(entry -> entry.step().at()).toList();
    assertThat(days).isSorted();
    assertThat(days.getFirst()).isAfterOrEqualTo(DemoLoader.beginning());
    assertThat(days.getLast()).isBeforeOrEqualTo(LocalDate.of(2026, 1, 20));
  }

  @Test
  void whoever_enters_something_is_one_of_our_people() {
    assertThat(entries)
        .allSatisfy(
            entry ->
                assertThat(new DemoStaff().actor(entry.step().account()).roles()).isNotEmpty());
  }
}

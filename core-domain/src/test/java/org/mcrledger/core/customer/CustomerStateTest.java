package org.mcrledger.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.customer.CustomerState.Registered;
import org.mcrledger.core.event.CustomerEvent.CustomerRegistered;
import org.mcrledger.core.event.CustomerEvent.ProfileRevised;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;

class CustomerStateTest {
  private static final CustomerId ACME = new CustomerId("acme");

  /** South from 2026 on was recorded before it was found that it had been east in between. */
  @ParameterizedTest
  @CsvSource({
    "2023-06-01, north, before it was registered",
    "2024-06-01, north, as registered",
    "2025-06-01, east,  told last and holding till the next",
    "2026-01-01, south, told before and beginning later",
  })
  void a_region_is_that_of_the_day_and_not_the_one_told_last(
      LocalDate day, String region, String because) {
    CustomerDecider decider = new CustomerDecider();
    CustomerState state =
        decider.fold(
            List.of(
                new CustomerRegistered(ACME, in("north"), LocalDate.of(2024, 1, 1)),
                new ProfileRevised(ACME, in("south"), LocalDate.of(2026, 1, 1)),
                new ProfileRevised(ACME, in("east"), LocalDate.of(2025, 1, 1))));
    assertThat(((Registered) state).profileOn(day).region()).as(because).contains(region);
  }

  private static CustomerProfile in(String region) {
    return new CustomerProfile(
        "Acme", Optional.empty(), Optional.empty(), Optional.of(region), Optional.empty());
  }
}

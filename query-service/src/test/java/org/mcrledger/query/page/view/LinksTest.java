package org.mcrledger.query.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinksTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 20);

  @Test
  void an_old_entry_is_led_to_among_those_of_its_year_where_it_stands_on_the_first_part() {
    Links links = new Links(AsOfChoice.now(TODAY));
    assertThat(links.entry("a/b", "0f3f", "engagement", 2024))
        .isEqualTo("/customers/a%2Fb?concept=engagement&year=2024&event=0f3f#e-0f3f");
  }

  @Test
  void what_was_asked_as_of_then_is_led_to_as_of_then() {
    Links links =
        new Links(new AsOfChoice(Optional.of(LocalDate.of(2025, 3, 31)), Optional.of("7"), TODAY));
    assertThat(links.entry("acme", "0f3f", "contact", 2024))
        .startsWith("/customers/acme?validAt=2025-03-31&knownAt=7&concept=contact");
  }
}

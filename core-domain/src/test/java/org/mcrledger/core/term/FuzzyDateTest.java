package org.mcrledger.core.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FuzzyDateTest {
  @ParameterizedTest
  @CsvSource({
    "2024-12-05, 2024-12-05, 2024-12-05, 2024-12-05",
    "2024-12,    2024-12-01, 2024-12-31, 2025-01-01",
    "2024-02,    2024-02-01, 2024-02-29, 2024-03-01",
    "2024-Q1,    2024-01-01, 2024-03-31, 2024-04-01",
    "2024-Q4,    2024-10-01, 2024-12-31, 2025-01-01",
    "2024,       2024-01-01, 2024-12-31, 2025-01-01",
  })
  void a_date_is_an_interval_and_counts_from_the_day_after_it_unless_known_to_the_day(
      String text, LocalDate from, LocalDate to, LocalDate countsFrom) {
    FuzzyDate date = FuzzyDate.parse(text);
    assertThat(date.from()).isEqualTo(from);
    assertThat(date.to()).isEqualTo(to);
    assertThat(date.countsFrom()).isEqualTo(countsFrom);
    assertThat(date.year()).isEqualTo(2024);
    assertThat(date).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-13",
        "2024-Q5",
        "2023-02-29",
        "24",
        "",
        "soon",
        "2024-1",
        "0000",
        "0000-05-01",
        "+12345-01-01"
      })
  void what_is_no_date_is_not_read(String text) {
    assertThat(FuzzyDate.tryParse(text)).isEmpty();
  }
}

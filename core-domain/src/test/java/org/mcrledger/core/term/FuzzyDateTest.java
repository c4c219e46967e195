package org.mcrledger.core.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

  @Property(tries = 5_000)
  void texts_that_look_like_dates_are_read_as_patterns_would_say(@ForAll("likeDates") String text) {
    assertThat(FuzzyDate.tryParse(text)).as(text).isEqualTo(byPattern(text));
  }

  @Provide
  Arbitrary<String> likeDates() {
    return Arbitraries.strings()
        .withChars("0123456789-Q/+T ")
        .ofMinLength(3)
        .ofMaxLength(11)
        .edgeCases(EdgeCases.Config::none)
        .flatMap(
            noise ->
                Arbitraries.of(
                    "2012-07-31",
                    "2012-07",
                    "2012-Q3",
                    "2012",
                    "0001-01",
                    "9999-Q4",
                    "2012-0" + noise,
                    "20" + noise,
                    "2012-" + noise,
                    "2012-Q" + noise,
                    noise));
  }

  private static Optional<FuzzyDate> byPattern(String text) {
    try {
      Matcher quarter = Pattern.compile("(\\d{4})-Q([1-4])").matcher(text);
      if (quarter.matches()) {
        int month = Integer.parseInt(quarter.group(2)) * 3 - 2;
        LocalDate first = LocalDate.of(Integer.parseInt(quarter.group(1)), month, 1);
        return Optional.of(new FuzzyDate(first, FuzzyDate.Precision.QUARTER));
      }
      if (text.matches("\\d{4}-\\d{2}")) {
        return Optional.of(FuzzyDate.month(YearMonth.parse(text)));
      }
      return Optional.of(
          text.matches("\\d{4}")
              ? FuzzyDate.year(Integer.parseInt(text))
              : FuzzyDate.day(LocalDate.parse(text)));
    } catch (DateTimeParseException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}

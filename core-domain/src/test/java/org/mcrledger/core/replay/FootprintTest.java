package org.mcrledger.core.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mcrledger.core.scoring.CustomerTraits;
import org.mcrledger.core.scoring.Employment;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.Timeline;

/** How long a period fits into how much memory. */
class FootprintTest {
  private static final long MB = 1L << 20;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          persons | customers | facts    | situations | runs | shown | judging | MB    | months
          200000  | 10000     | 10000000 | 12         | 2    | 0     | 0       | 614   | 326
          200000  | 10000     | 10000000 | 12         | 2    | 2     | 0       | 614   | 198
          200000  | 10000     | 10000000 | 12         | 2    | 0     | 2       | 614   | 293
          200000  | 10000     | 10000000 | 12         | 2    | 2     | 2       | 614   | 178
          200000  | 10000     | 10000000 | 12         | 2    | 0     | 2       | 1228  | 813
          200000  | 10000     | 10000000 | 12         | 2    | 0     | 0       | 2458  | 1200
          200000  | 10000     | 10000000 | 12         | 2    | 0     | 0       | 200   | 0
          0       | 0         | 0        | 1          | 2    | 0     | 0       | 0     | 0
          0       | 0         | 0        | 1          | 2    | 0     | 0       | 1     | 699
          2000000 | 100000    | 1000     | 12         | 2    | 0     | 0       | 99999 | 1073
          """)
  void so_many_months_of_persons_fit(
      int persons,
      int customers,
      int facts,
      int situations,
      int runs,
      int shown,
      int judging,
      long room,
      int months) {
    assertThat(
            new Footprint.OfScores(persons, customers, facts, situations, runs, shown, judging)
                .monthsWithin(room * MB))
        .isEqualTo(months);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          customers | facts   | ranking | judging | MB   | months
          10000     | 1000000 | 0       | 0       | 614  | 1200
          10000     | 1000000 | 0       | 2       | 614  | 1200
          10000     | 1000000 | 1       | 0       | 614  | 1200
          10000     | 1000000 | 2       | 0       | 614  | 9
          10000     | 1000000 | 1       | 64      | 614  | 0
          200000    | 1000000 | 0       | 0       | 614  | 209
          10000     | 2000000 | 0       | 0       | 614  | 0
          """)
  void so_many_months_of_customers_fit(
      int customers, int facts, int ranking, int judging, long room, int months) {
    assertThat(new Footprint.OfTiers(customers, facts, ranking, judging).monthsWithin(room * MB))
        .isEqualTo(months);
  }

  static Stream<Arguments> footprints() {
    return Stream.of(
            new Footprint.OfScores(200_000, 10_000, 10_000_000, 12, 2, 0, 2),
            new Footprint.OfScores(1, 1, 1, 1, 2, 2, 0),
            new Footprint.OfTiers(10_000, 1_000_000, 2, 64),
            new Footprint.OfTiers(1, 1, 0, 0),
            new Footprint.OfTimelines(100))
        .map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("footprints")
  void what_fits_at_most_fits_and_a_month_more_does_not(Footprint footprint) {
    for (int months = 1; months <= MonthEnds.MOST; months++) {
      long bytes = footprint.bytes(months);
      assertThat(footprint.monthsWithin(bytes)).isGreaterThanOrEqualTo(months);
      assertThat(footprint.monthsWithin(bytes - 1)).isLessThan(months);
    }
  }

  @ParameterizedTest
  @MethodSource("footprints")
  void a_longer_period_never_takes_less(Footprint footprint) {
    assertThat(IntStream.rangeClosed(0, MonthEnds.MOST).mapToLong(footprint::bytes)).isSorted();
  }

  @Test
  void a_portfolio_counts_each_situation_once() {
    PortfolioDraft draft = new PortfolioDraft();
    draft.customer(new CustomerId("one"), traits("telecom", HospitalityRule.OPEN));
    draft.customer(new CustomerId("two"), traits("telecom", HospitalityRule.FORBIDDEN));
    draft.customer(new CustomerId("three"), traits("energy", HospitalityRule.OPEN));
    TreeMap<LocalDate, Employment> places = new TreeMap<>();
    places.put(DAY, new Employment(new CustomerId("one"), new Seniority(3), false));
    draft.contact(new ContactId("somebody"), new Timeline<>(places), 3, 2, 1, 0);
    // Telecom open, energy open, and telecom closed from the day on: open before it.
    assertThat(draft.portfolio().footprint(2, 0, 1))
        .isEqualTo(new Footprint.OfScores(1, 3, 6, 3, 2, 0, 1));
  }

  private static final LocalDate DAY = LocalDate.of(2020, 5, 1);

  private static CustomerTraits traits(String industry, HospitalityRule hospitality) {
    return new CustomerTraits(
        Timeline.<Optional<String>>empty().with(DAY, Optional.of(industry)),
        Timeline.<HospitalityRule>empty().with(DAY, hospitality));
  }
}

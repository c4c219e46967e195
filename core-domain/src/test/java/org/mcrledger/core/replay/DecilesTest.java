package org.mcrledger.core.replay;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.replay.BackTest.Decile;
import org.mcrledger.core.replay.Cases.Case;
import org.mcrledger.core.replay.Estimate.Why;
import org.mcrledger.core.term.CustomerId;

class DecilesTest {
  private static Case of(int number, double score, double outcome) {
    return new Case(new CustomerId("c" + number), score, outcome);
  }

  private static List<Case> cases(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> of(i, i, i)).toList();
  }

  /** Outcomes 1 to 30, mean 15.5: the first tenth has 30, 29, 28, the last 3, 2, 1. */
  @Test
  void the_first_tenth_has_the_highest_scores() {
    List<Decile> deciles = Deciles.of(cases(30));
    assertThat(deciles).hasSize(10).allMatch(decile -> decile.cases() == 3);
    assertThat(deciles.getFirst().mean()).isEqualTo(new BigDecimal("29.0000"));
    assertThat(deciles.getFirst().lift()).isEqualTo(Estimate.of(29 / 15.5));
    assertThat(deciles.getLast().mean()).isEqualTo(new BigDecimal("2.0000"));
    assertThat(deciles.getLast().lift()).isEqualTo(Estimate.of(2 / 15.5));
  }

  @Test
  void every_case_lies_in_one_tenth() {
    for (int count = 30; count < 130; count++) {
      assertThat(Deciles.of(cases(count)).stream().mapToInt(Decile::cases).sum()).isEqualTo(count);
    }
  }

  @Test
  void it_does_not_matter_in_which_order_cases_of_one_score_come() {
    List<Case> cases =
        new ArrayList<>(IntStream.range(0, 95).mapToObj(i -> of(i, i % 4, i * i % 17)).toList());
    List<Decile> deciles = Deciles.of(cases);
    Collections.shuffle(cases, new Random(1));
    assertThat(Deciles.of(cases)).isEqualTo(deciles);
  }

  @Test
  void where_all_have_one_score_every_tenth_is_like_the_whole() {
    List<Case> same = IntStream.range(0, 40).mapToObj(i -> of(i, 50, i)).toList();
    assertThat(Deciles.of(same)).allMatch(decile -> decile.lift().equals(Estimate.of(1)));
  }

  @Test
  void nothing_is_a_multiple_of_a_mean_that_is_not_above_zero() {
    List<Case> none = IntStream.range(0, 40).mapToObj(i -> of(i, i, 0)).toList();
    assertThat(Deciles.of(none))
        .allMatch(decile -> decile.lift().equals(Estimate.undefined(Why.MEAN_NOT_POSITIVE)));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-12-31, ''",
    "2021-12-31, ''",
    "2022-01-01, 2021",
    "2022-12-31, 2021",
    "2023-01-01, '2021 2022'",
    "2026-01-01, '2021 2022 2023'"
  })
  void a_year_that_was_not_over_when_it_was_known_is_not_whole(LocalDate known, String years) {
    MonthEnds months = MonthEnds.of(YearMonth.of(2021, 1), YearMonth.of(2023, 12));
    assertThat(months.wholeYears(known).stream().map(String::valueOf).collect(joining(" ")))
        .isEqualTo(years);
  }

  @Test
  void only_years_that_lie_wholly_in_the_period_are_whole() {
    MonthEnds months = MonthEnds.of(YearMonth.of(2021, 2), YearMonth.of(2024, 11));
    LocalDate later = LocalDate.of(2030, 1, 1);
    assertThat(months.wholeYears(later)).containsExactly(2022, 2023);
    assertThat(MonthEnds.of(YearMonth.of(2021, 1), YearMonth.of(2022, 12)).wholeYears(later))
        .containsExactly(2021, 2022);
    assertThat(MonthEnds.of(YearMonth.of(2021, 3), YearMonth.of(2021, 9)).wholeYears(later))
        .isEmpty();
    assertThat(months.date(months.number(YearMonth.of(2022, 12)))).hasToString("2022-12-31");
    assertThat(months.holds(months.date(0).withDayOfMonth(1))).isTrue();
    assertThat(months.holds(months.date(0).withDayOfMonth(1).minusDays(1))).isFalse();
    assertThat(months.holds(YearMonth.of(2024, 11).atEndOfMonth())).isTrue();
    assertThat(months.holds(YearMonth.of(2024, 12).atDay(1))).isFalse();
  }
}

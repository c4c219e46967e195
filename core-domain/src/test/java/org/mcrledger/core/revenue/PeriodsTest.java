package org.mcrledger.core.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.term.FuzzyDate;

class PeriodsTest {
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

  @Test
  void each_day_finds_the_last_period_that_begins_on_it_or_before() {
    Random random = new Random(7);
    TreeMap<LocalDate, FuzzyDate> expected = new TreeMap<>();
    Periods periods = Periods.NONE;
    for (int i = 0; i < 2_000; i++) {
      FuzzyDate day = FuzzyDate.day(FIRST.plusDays(random.nextInt(10_000)));
      expected.put(day.from(), day);
      periods = periods.with(day);
    }
    for (int i = -1; i < 10_001; i++) {
      LocalDate asked = FIRST.plusDays(i);
      assertThat(periods.lastFrom(asked))
          .isEqualTo(Optional.ofNullable(expected.floorEntry(asked)).map(Map.Entry::getValue));
    }
  }

  @Test
  void the_one_before_stays_as_it_was() {
    Periods one = Periods.NONE.with(FuzzyDate.day(FIRST));
    Periods two = one.with(FuzzyDate.day(FIRST.plusDays(3)));
    assertThat(one.lastFrom(FIRST.plusDays(5))).contains(FuzzyDate.day(FIRST));
    assertThat(two.lastFrom(FIRST.plusDays(5))).contains(FuzzyDate.day(FIRST.plusDays(3)));
  }

  @Test
  void the_same_periods_are_equal_in_whatever_order_they_came() {
    List<FuzzyDate> days = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      days.add(FuzzyDate.day(FIRST.plusDays(i * 31L)));
    }
    Periods inOrder = of(days);
    Collections.shuffle(days, new Random(1));
    assertThat(of(days)).isEqualTo(inOrder);
  }

  @Test
  void twenty_thousand_periods_in_order_make_no_deep_tree() {
    Periods periods = Periods.NONE;
    for (int i = 0; i < 20_000; i++) {
      periods = periods.with(FuzzyDate.day(FIRST.plusDays(i)));
    }
    assertThat(depth(periods)).isLessThan(60);
  }

  private static int depth(Periods periods) {
    return switch (periods) {
      case Periods.None _ -> 0;
      case Periods.Tree tree -> 1 + Math.max(depth(tree.earlier()), depth(tree.later()));
    };
  }

  private static Periods of(List<FuzzyDate> days) {
    Periods periods = Periods.NONE;
    for (FuzzyDate day : days) {
      periods = periods.with(day);
    }
    return periods;
  }
}

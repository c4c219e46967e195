package org.mcrledger.core.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mcrledger.core.replay.Estimate.Interval;
import org.mcrledger.core.replay.Estimate.Why;

/** Kappa against tables worked out by hand, and against what it must be by its meaning. */
class RatedTwiceTest {
  private static RatedTwice table(int[]... rows) {
    RatedTwice rated = new RatedTwice(rows.length);
    for (int one = 0; one < rows.length; one++) {
      for (int other = 0; other < rows.length; other++) {
        for (int i = 0; i < rows[one][other]; i++) {
          rated.add(one, other);
        }
      }
    }
    return rated;
  }

  private static int[] row(int... counts) {
    return counts;
  }

  private static Estimate known(String value) {
    return new Estimate.Known(new BigDecimal(value), Optional.empty());
  }

  private static Estimate known(String value, String low, String high) {
    return new Estimate.Known(
        new BigDecimal(value),
        Optional.of(new Interval(new BigDecimal(low), new BigDecimal(high))));
  }

  private static double value(Estimate estimate) {
    return estimate instanceof Estimate.Known known ? known.value().doubleValue() : Double.NaN;
  }

  /**
   * Observed (20 + 15) / 50 = 0.7, by chance 0.5 * 0.6 + 0.5 * 0.4 = 0.5: kappa 0.4. Variance
   * (0.04624 + 0.04356 + 0.05832 + 0.06348 - 0.01) / (50 * 0.25) = 0.016128.
   */
  @Test
  void two_categories_by_hand() {
    RatedTwice rated = table(row(20, 5), row(10, 15));
    assertThat(rated.cases()).isEqualTo(50);
    assertThat(rated.agreed()).isEqualTo(35);
    assertThat(rated.share()).isEqualTo(known("0.7000", "0.5625", "0.8090"));
    assertThat(rated.kappa()).isEqualTo(known("0.4000", "0.1511", "0.6489"));
    assertThat(rated.weightedKappa()).as("one step is all there is").isEqualTo(rated.kappa());
  }

  /**
   * Observed 0.7, by chance (4*4 + 4*3 + 2*3) / 100 = 0.34: kappa 0.36 / 0.66. Weighted: observed
   * 0.7 + 0.5 * 0.3 = 0.85, by chance 0.34 + 0.5 * (12 + 16 + 12 + 6) / 100 = 0.57: 0.28 / 0.43.
   */
  @Test
  void three_categories_by_hand_and_no_interval_of_so_few() {
    RatedTwice rated = table(row(3, 1, 0), row(1, 2, 1), row(0, 0, 2));
    assertThat(rated.kappa()).isEqualTo(known("0.5455"));
    assertThat(rated.weightedKappa()).isEqualTo(known("0.6512"));
  }

  /** Observed 0, by chance (5*2 + 3*5 + 2*3) / 100 = 0.31: -0.31 / 0.69. */
  @Test
  void less_than_by_chance_is_below_zero() {
    RatedTwice rated = table(row(0, 5, 0), row(0, 0, 3), row(2, 0, 0));
    assertThat(rated.kappa()).isEqualTo(known("-0.4493"));
  }

  @Test
  void categories_that_nobody_used_change_nothing() {
    RatedTwice wide = new RatedTwice(7);
    RatedTwice narrow = table(row(3, 1, 0), row(1, 2, 1), row(0, 0, 2));
    int[][] cases = {
      {0, 0}, {0, 0}, {0, 0}, {0, 1}, {1, 0}, {1, 1}, {1, 1}, {1, 2}, {2, 2}, {2, 2}
    };
    for (int[] each : cases) {
      wide.add(each[0] + 2, each[1] + 2);
    }
    assertThat(wide.kappa()).isEqualTo(narrow.kappa());
    assertThat(wide.weightedKappa()).isEqualTo(narrow.weightedKappa());
  }

  @Test
  void who_always_agrees_has_one_and_an_interval_without_width_is_none() {
    RatedTwice rated = table(row(13, 0, 0), row(0, 17, 0), row(0, 0, 11));
    assertThat(rated.kappa()).isEqualTo(known("1.0000"));
    assertThat(rated.weightedKappa()).isEqualTo(known("1.0000"));
    assertThat(rated.share()).isEqualTo(known("1.0000", "0.9143", "1.0000"));
  }

  @Test
  void no_cases_are_no_figure() {
    RatedTwice rated = new RatedTwice(7);
    assertThat(List.of(rated.share(), rated.kappa(), rated.weightedKappa()))
        .containsOnly(Estimate.undefined(Why.NO_CASES));
  }

  @Test
  void of_who_says_always_the_same_no_kappa_can_be_told() {
    Estimate undefined = Estimate.undefined(Why.ONE_CATEGORY);
    for (RatedTwice rated :
        List.of(
            table(row(9, 0), row(0, 0)),
            table(row(9, 4), row(0, 0)),
            table(row(9, 0), row(4, 0)))) {
      assertThat(rated.kappa()).isEqualTo(undefined);
      assertThat(rated.weightedKappa()).isEqualTo(undefined);
      assertThat(rated.share()).isInstanceOf(Estimate.Known.class);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void who_guesses_has_about_zero_within_the_interval(long seed) {
    Random random = new Random(seed);
    List<Integer> people = IntStream.range(0, 4_000).map(i -> i % 7).boxed().toList();
    List<Integer> rules = new ArrayList<>(people);
    Collections.shuffle(rules, random);
    RatedTwice rated = new RatedTwice(7);
    IntStream.range(0, people.size()).forEach(i -> rated.add(people.get(i), rules.get(i)));
    assertThat(value(rated.kappa())).isBetween(-0.03, 0.03);
    assertThat(value(rated.weightedKappa())).isBetween(-0.05, 0.05);
    assertThat(((Estimate.Known) rated.kappa()).interval()).isPresent();
  }

  @Test
  void the_interval_holds_the_true_kappa_nineteen_times_of_twenty() {
    Random random = new Random(7);
    double truth = 0.5; // half of the cases are copied, the others guessed among four
    int held = 0;
    for (int sample = 0; sample < 400; sample++) {
      RatedTwice rated = new RatedTwice(4);
      for (int i = 0; i < 200; i++) {
        int people = random.nextInt(4);
        rated.add(people, random.nextBoolean() ? people : random.nextInt(4));
      }
      Interval interval = ((Estimate.Known) rated.kappa()).interval().orElseThrow();
      boolean holds =
          interval.low().doubleValue() <= truth && truth <= interval.high().doubleValue();
      held += holds ? 1 : 0;
    }
    assertThat(held).isBetween(365, 395);
  }

  @Test
  void a_step_beside_weighs_less_than_three() {
    RatedTwice near = table(row(5, 5, 0, 0), row(0, 5, 5, 0), row(0, 0, 5, 5), row(0, 0, 0, 5));
    RatedTwice far = table(row(5, 0, 0, 5), row(5, 5, 0, 0), row(0, 5, 5, 0), row(0, 0, 0, 5));
    assertThat(near.agreed()).isEqualTo(far.agreed());
    assertThat(value(near.weightedKappa())).isGreaterThan(value(far.weightedKappa()));
  }
}

package org.mcrledger.query.lab.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.hipparchus.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.replay.Estimate;
import org.mcrledger.core.replay.Estimate.Interval;
import org.mcrledger.core.replay.Estimate.Why;

/** Rank correlation against an example worked by hand, and the bootstrap against its meaning. */
class RankCorrelationTest {
  private static void wanted() {}

  private static double[] normal(long seed, int cases) {
    return new Random(seed).doubles(cases).toArray();
  }

  private static double[] mixed(double[] with, long seed, double share) {
    double[] noise = normal(seed, with.length);
    return IntStream.range(0, with.length)
        .mapToDouble(i -> share * with[i] + (1 - share) * noise[i])
        .toArray();
  }

  private static Interval interval(Estimate estimate) {
    return ((Estimate.Known) estimate).interval().orElseThrow();
  }

  /** Ranks 1, 2.5, 2.5, 4 and 1, 3, 2, 4: 4.5 / sqrt(4.5 * 5). */
  @Test
  void ties_have_their_mean_rank_as_by_hand() {
    double[] one = {10, 20, 20, 40};
    double[] other = {1, 3, 2, 4};
    assertThat(new RankCorrelation(one, other).correlation())
        .isCloseTo(4.5 / Math.sqrt(22.5), within(1e-12));
  }

  @Test
  void a_resample_is_correlated_as_the_library_correlates_it() {
    Random random = new Random(3);
    double[] one = random.ints(200, 0, 40).asDoubleStream().toArray();
    double[] other = mixed(one, 4, 0.9);
    Draws draws = new Draws(new Levels(one), new Levels(other));
    for (int resample = 0; resample < 50; resample++) {
      int[] sample = random.ints(200, 0, 200).toArray();
      assertThat(draws.correlation(sample))
          .isCloseTo(
              new SpearmansCorrelation().correlation(drawn(one, sample), drawn(other, sample)),
              within(1e-12));
    }
  }

  private static double[] drawn(double[] values, int[] sample) {
    return Arrays.stream(sample).mapToDouble(at -> values[at]).toArray();
  }

  @Test
  void a_resample_of_one_value_has_no_correlation() {
    Draws draws = new Draws(new Levels(new double[] {1, 2, 3}), new Levels(new double[] {3, 1, 2}));
    assertThat(draws.correlation(new int[] {1, 1, 1})).isNaN();
  }

  @Test
  void who_no_longer_waits_is_heard_between_two_draws() {
    AtomicInteger asked = new AtomicInteger();
    RankCorrelation correlation = new RankCorrelation(normal(1, 60), normal(2, 60));
    assertThatThrownBy(
            () ->
                correlation.estimate(
                    1,
                    () -> {
                      if (asked.incrementAndGet() == 5) {
                        throw new CancellationException("nobody waits");
                      }
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(asked).hasValue(5);
  }

  @Test
  void what_runs_together_has_one_and_what_runs_apart_minus_one() {
    double[] up = normal(1, 50);
    double[] down = Arrays.stream(up).map(value -> -value * value * value).toArray();
    assertThat(new RankCorrelation(up, up).correlation()).isCloseTo(1, within(1e-12));
    assertThat(new RankCorrelation(up, down).correlation()).isCloseTo(-1, within(1e-12));
  }

  @Test
  void the_same_seed_gives_the_same_interval_and_another_one_nearly() {
    double[] one = normal(1, 60);
    double[] other = mixed(one, 2, 0.5);
    RankCorrelation correlation = new RankCorrelation(one, other);
    Estimate told = correlation.estimate(11, RankCorrelationTest::wanted);
    assertThat(new RankCorrelation(one, other).estimate(11, RankCorrelationTest::wanted))
        .isEqualTo(told);
    assertThat(correlation.estimate(12, RankCorrelationTest::wanted)).isNotEqualTo(told);
    assertThat(interval(correlation.estimate(12, RankCorrelationTest::wanted)).low().doubleValue())
        .isCloseTo(interval(told).low().doubleValue(), within(0.05));
  }

  @Test
  void the_interval_lies_about_the_figure_and_narrows_with_cases() {
    double[] few = normal(1, 40);
    double[] many = normal(1, 1_000);
    Interval wide =
        interval(
            new RankCorrelation(few, mixed(few, 2, 0.4)).estimate(1, RankCorrelationTest::wanted));
    Interval narrow =
        interval(
            new RankCorrelation(many, mixed(many, 2, 0.4))
                .estimate(1, RankCorrelationTest::wanted));
    double truth =
        new SpearmansCorrelation()
            .correlation(normal(5, 100_000), mixed(normal(5, 100_000), 6, 0.4));
    assertThat(truth).isBetween(wide.low().doubleValue(), wide.high().doubleValue());
    assertThat(truth).isBetween(narrow.low().doubleValue(), narrow.high().doubleValue());
    assertThat(width(narrow)).isLessThan(width(wide) / 3);
  }

  private static double width(Interval interval) {
    return interval.high().subtract(interval.low()).doubleValue();
  }

  @Test
  void
      the_interval_of_what_has_nothing_to_do_with_each_other_holds_zero_nineteen_of_twenty_times() {
    int held = 0;
    for (int sample = 0; sample < 100; sample++) {
      Interval interval =
          interval(
              new RankCorrelation(normal(sample, 60), normal(1_000 + sample, 60))
                  .estimate(sample, RankCorrelationTest::wanted));
      held += interval.low().signum() <= 0 && interval.high().signum() >= 0 ? 1 : 0;
    }
    assertThat(held).isBetween(89, 99);
  }

  @Test
  void under_thirty_cases_nothing_is_concluded() {
    double[] values = normal(1, 29);
    assertThat(new RankCorrelation(values, values).estimate(1, RankCorrelationTest::wanted))
        .isEqualTo(Estimate.undefined(Why.TOO_FEW_CASES));
    assertThat(
            new RankCorrelation(new double[0], new double[0])
                .estimate(1, RankCorrelationTest::wanted))
        .isEqualTo(Estimate.undefined(Why.TOO_FEW_CASES));
  }

  @Test
  void of_one_value_there_is_no_order() {
    double[] same = new double[40];
    assertThat(new RankCorrelation(same, normal(1, 40)).estimate(1, RankCorrelationTest::wanted))
        .isEqualTo(Estimate.undefined(Why.ONE_VALUE));
    assertThat(new RankCorrelation(normal(1, 40), same).estimate(1, RankCorrelationTest::wanted))
        .isEqualTo(Estimate.undefined(Why.ONE_VALUE));
  }

  @Test
  void one_that_differs_of_many_gives_a_figure_and_an_interval_only_of_what_was_drawn() {
    double[] nearlySame = new double[40];
    nearlySame[7] = 1;
    Estimate told =
        new RankCorrelation(nearlySame, normal(1, 40)).estimate(1, RankCorrelationTest::wanted);
    assertThat(told).isInstanceOf(Estimate.Known.class);
    assertThat(interval(told).low()).isLessThanOrEqualTo(interval(told).high());
  }
}

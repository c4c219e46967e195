package org.mcrledger.kit.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mcrledger.kit.clock.BusinessClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class AsOfArgumentTest {
  private static final Instant NOW = Instant.parse("2026-01-20T01:00:00Z");

  /** A ledger that recorded its 10 events at noon (UTC) of the first ten days of 2025. */
  private static final Positions TEN_DAYS =
      new Positions() {
        @Override
        public long head() {
          return 10;
        }

        @Override
        public long at(Instant moment) {
          Instant first = Instant.parse("2025-01-01T12:00:00Z");
          long days = Math.floorDiv(moment.getEpochSecond() - first.getEpochSecond(), 86_400L);
          return Math.clamp(days + 1, 0, 10);
        }
      };

  private final AsOfArgument asOf =
      new AsOfArgument(
          new BusinessClock(InstantSource.fixed(NOW), ZoneId.of("Asia/Shanghai")), provided());

  @Test
  void without_parameters_it_is_today_with_all_that_is_known() {
    assertThat(asOf.of(null, "")).isEqualTo(AsOf.now(LocalDate.of(2026, 1, 20)));
    assertThat(asOf.of(null, null).upTo(10)).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "0, 0",
    "2025-01-03T12:00:00Z, 3",
    "2025-01-03T19:59:59+08:00, 2",
    "2025-01-03T20:00:00 08:00, 3",
    "2025-01-03, 3",
    "2024-01-01, 0",
    "2030-01-01, 10"
  })
  void what_was_known_is_asked_by_position_moment_or_day(String knownAt, long position) {
    assertThat(asOf.of("2024-12-31", knownAt))
        .isEqualTo(new AsOf(LocalDate.of(2024, 12, 31), new AsOf.KnownAt.Position(position)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "yesterday",
        "2025-02-30",
        "2025-01-03T12:00",
        "1e3",
        "+10000-01-01",
        "+999999999-12-31",
        "+999999999-12-31T00:00:00Z",
        "0000-12-31"
      })
  void anything_else_is_refused(String knownAt) {
    assertThatThrownBy(() -> asOf.of(null, knownAt)).hasMessage("known-at-unfit");
  }

  @Test
  void the_future_of_the_ledger_is_not_known() {
    assertThatThrownBy(() -> asOf.of(null, "11")).hasMessage("known-at-ahead");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-02-29", "0000-12-31", "-0001-01-01", "+10000-01-01"})
  void a_day_must_exist_and_have_a_year_of_four_digits(String validAt) {
    assertThatThrownBy(() -> asOf.of(validAt, null)).hasMessage("expects-a-date");
  }

  private static ObjectProvider<Positions> provided() {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("positions", TEN_DAYS);
    return beans.getBeanProvider(Positions.class);
  }
}

package org.mcrledger.kit.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class BusinessClockTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant EVENING_IN_LONDON = Instant.parse("2025-12-31T16:00:00Z");

  @Test
  void the_day_is_the_one_where_the_company_does_business() {
    BusinessClock clock = new BusinessClock(InstantSource.fixed(EVENING_IN_LONDON), SHANGHAI);
    assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(clock.endOf(LocalDate.of(2025, 12, 31))).isEqualTo(EVENING_IN_LONDON);
  }

  @Test
  void the_demo_clock_stands_until_it_is_moved_and_never_goes_back() {
    SettableClock clock = SettableClock.standingAt(EVENING_IN_LONDON, SHANGHAI);
    assertThat(clock.now()).isEqualTo(EVENING_IN_LONDON);
    clock.moveTo(LocalDate.of(2026, 1, 20));
    assertThat(clock.now()).isEqualTo(Instant.parse("2026-01-20T01:00:00Z"));
    assertThatThrownBy(() -> clock.moveTo(LocalDate.of(2026, 1, 19)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> clock.moveTo(EVENING_IN_LONDON))
        .isInstanceOf(IllegalArgumentException.class);
    clock.moveTo(LocalDate.of(2026, 1, 20));
    assertThat(clock.now()).isEqualTo(Instant.parse("2026-01-20T01:00:00Z"));
  }
}

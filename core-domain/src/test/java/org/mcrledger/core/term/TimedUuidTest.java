package org.mcrledger.core.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimedUuidTest {
  private static final Instant NOON = Instant.parse("2026-01-20T12:00:00Z");
  private static final UUID REST = UUID.fromString("ffffffff-ffff-5fff-bfff-ffffffffffff");
  private static final UUID NONE = UUID.fromString("00000000-0000-5000-8000-000000000000");

  @Test
  void it_is_what_the_standard_calls_version_7() {
    UUID id = TimedUuid.of(NOON, NONE);

    assertThat(id).hasToString("019bdb46-aa00-7000-8000-000000000000");
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Test
  void the_later_one_sorts_behind_whatever_the_rest_is() {
    assertThat(TimedUuid.of(NOON.plusMillis(1), NONE).toString())
        .isGreaterThan(TimedUuid.of(NOON, REST).toString());
  }

  @Test
  void two_of_one_moment_differ_by_the_rest() {
    assertThat(TimedUuid.of(NOON, REST)).isNotEqualTo(TimedUuid.of(NOON, NONE));
    assertThat(TimedUuid.of(NOON, REST)).isEqualTo(TimedUuid.of(NOON, REST));
  }
}

package org.mcrledger.command.importing.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mcrledger.core.term.NamedUuid;

class NotedIdsTest {
  private static final UUID SPACE = UUID.fromString("4d1f6a54-98a5-5d0c-9d3e-6d63722d696d");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1_000, 100_000, 1_000_000})
  void what_was_noted_is_never_forgotten_and_little_else_is_taken_for_it(int noted) {
    NotedIds ids = new NotedIds(noted);
    IntStream.range(0, noted).forEach(i -> ids.add(id(i)));
    assertThat(IntStream.range(0, noted).allMatch(i -> ids.mayHold(id(i)))).isTrue();
    assertThat(IntStream.range(noted, 2 * noted).filter(i -> ids.mayHold(id(i))).count())
        .isLessThanOrEqualTo(noted / 100);
  }

  @Test
  void more_than_expected_are_not_forgotten_either() {
    NotedIds ids = new NotedIds(10);
    IntStream.range(0, 10_000).forEach(i -> ids.add(id(i)));
    assertThat(IntStream.range(0, 10_000).allMatch(i -> ids.mayHold(id(i)))).isTrue();
  }

  private static UUID id(int i) {
    return NamedUuid.of(SPACE, Integer.toString(i).getBytes(StandardCharsets.UTF_8));
  }
}

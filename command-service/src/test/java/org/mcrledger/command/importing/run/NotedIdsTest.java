package org.mcrledger.command.importing.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.term.NamedUuid;

class NotedIdsTest {
  private static final UUID SPACE = UUID.fromString("4d1f6a54-98a5-5d0c-9d3e-6d63722d696d");
  private static final int NOTED = 1_000_000;

  @Test
  void what_was_noted_is_never_forgotten_and_little_else_is_taken_for_it() {
    NotedIds ids = new NotedIds();
    IntStream.range(0, NOTED).forEach(i -> ids.add(id(i)));
    assertThat(IntStream.range(0, NOTED).allMatch(i -> ids.mayHold(id(i)))).isTrue();
    assertThat(IntStream.range(NOTED, 2 * NOTED).filter(i -> ids.mayHold(id(i))).count())
        .isLessThan(NOTED / 1_000);
  }

  private static UUID id(int i) {
    return NamedUuid.of(SPACE, Integer.toString(i).getBytes(StandardCharsets.UTF_8));
  }
}

package org.mcrledger.ledger.append;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.mcrledger.ledger.envelope.Envelope;

class WaitingLineTest {
  private final WaitingLine line = new WaitingLine();

  @Test
  void all_who_wait_go_together() throws Exception {
    enter("a", "b", "c");

    assertThat(nextGroup()).containsExactly("a", "b", "c");
  }

  @Test
  void who_is_missing_is_waited_for_and_then_left_behind() throws Exception {
    enter("a", "b", "c");
    nextGroup();
    line.served();
    enter("a", "b");

    assertThat(nextGroup()).containsExactly("a", "b");
  }

  @Test
  void who_comes_while_others_are_waited_for_goes_with_them() throws Exception {
    enter("a", "b", "c");
    nextGroup();
    line.served();
    enter("a");
    enter("b");
    enter("c");
    enter("d");

    assertThat(nextGroup()).containsExactly("a", "b", "c", "d");
  }

  @Test
  void who_contradicts_waits_for_the_next_group() throws Exception {
    enter("a", "b", "b");

    assertThat(nextGroup()).containsExactly("a", "b");
    assertThat(nextGroup()).containsExactly("b");
  }

  @Test
  void it_is_quiet_where_nobody_waits() throws Exception {
    assertThat(line.isQuietFor(0)).isTrue();
  }

  @Test
  void who_ends_the_quiet_goes_first() throws Exception {
    enter("a", "b");

    assertThat(line.isQuietFor(0)).isFalse();
    assertThat(line.isQuietFor(0)).isFalse();
    assertThat(nextGroup()).containsExactly("a", "b");
  }

  @Test
  void a_closed_line_serves_who_waits_and_then_ends() throws Exception {
    enter("a", "b");
    nextGroup();
    line.served();
    enter("a");
    line.close();

    assertThat(nextGroup()).containsExactly("a");
    assertThat(line.nextGroup()).isEmpty();
  }

  private void enter(String... streams) {
    for (String stream : streams) {
      WaitingAppend append =
          new WaitingAppend(
              List.of(event(stream)), List.of(new byte[32]), new CompletableFuture<>());
      line.enter(append, Duration.ZERO);
    }
  }

  private static Envelope event(String stream) {
    byte[] json = "{}".getBytes(StandardCharsets.UTF_8);
    LocalDate on = LocalDate.of(2025, 3, 1);
    return new Envelope(UUID.randomUUID(), stream, 0, "a.b", 1, on, on, json, json, Set.of());
  }

  private List<String> nextGroup() throws InterruptedException {
    return line.nextGroup().orElseThrow().members().stream()
        .map(append -> append.events().getFirst().stream())
        .toList();
  }
}

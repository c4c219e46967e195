package org.mcrledger.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.kernel.Effective.Amendment;

class EffectiveTest {
  /**
   * A member: its id, what it says, and whether it voids ({@code void:ID}) or replaces ({@code
   * fix:ID:WORD}) another.
   */
  private record Line(int id, String says) {}

  private final Effective<Integer, Line> effective = new Effective<>(Line::id, EffectiveTest::read);

  @Test
  void without_amendments_all_hold() {
    assertThat(holding("a", "b")).containsExactly("a", "b");
  }

  @Test
  void a_void_drops_its_target_and_itself() {
    assertThat(holding("a", "b", "void:1")).containsExactly("b");
  }

  @Test
  void a_void_of_a_void_restores() {
    assertThat(holding("a", "b", "void:1", "void:3")).containsExactly("a", "b");
  }

  @Test
  void a_correction_stands_in_the_old_place() {
    assertThat(holding("a", "b", "fix:1:A")).containsExactly("A", "b");
  }

  @Test
  void of_two_corrections_the_later_holds_and_voiding_it_brings_back_the_earlier() {
    assertThat(holding("a", "fix:1:A", "fix:1:AA")).containsExactly("AA");
    assertThat(holding("a", "fix:1:A", "fix:1:AA", "void:3")).containsExactly("A");
  }

  @Test
  void a_voided_event_stays_voided_when_it_is_corrected() {
    assertThat(holding("a", "void:1", "fix:1:A")).isEmpty();
  }

  private List<String> holding(String... says) {
    List<Line> lines =
        java.util.stream.IntStream.range(0, says.length)
            .mapToObj(i -> new Line(i + 1, says[i]))
            .toList();
    return effective.of(lines).stream().map(Line::says).toList();
  }

  private static Optional<Amendment<Integer, Line>> read(Line line) {
    String[] parts = line.says().split(":");
    return switch (parts[0]) {
      case "void" -> Optional.of(new Amendment.Drop<>(Integer.parseInt(parts[1])));
      case "fix" ->
          Optional.of(
              new Amendment.Replace<>(
                  Integer.parseInt(parts[1]), old -> new Line(old.id(), parts[2])));
      default -> Optional.empty();
    };
  }
}

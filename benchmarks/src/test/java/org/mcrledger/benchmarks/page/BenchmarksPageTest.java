package org.mcrledger.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mcrledger.benchmarks.run.DatabaseShown;
import org.mcrledger.benchmarks.run.Figure;
import org.mcrledger.benchmarks.run.Figure.Target;
import org.mcrledger.benchmarks.run.Machine;
import org.mcrledger.benchmarks.run.Run;

class BenchmarksPageTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final String EMPTY = "# Page\n<!-- runs of append -->\nold\n<!-- end -->\nrest\n";

  @Test
  void the_published_page_shows_the_published_figures_and_no_others() throws IOException {
    String page = Files.readString(DOCS.resolve("benchmarks.md"));
    assertThat(BenchmarksPage.drawn(page, Results.published(DOCS.resolve("benchmarks.json"))))
        .isEqualTo(page);
  }

  @Test
  void a_missed_target_is_shown_as_missed_and_a_met_one_is_not() {
    String page =
        BenchmarksPage.drawn(
            EMPTY,
            List.of(
                run(figure("slow", 1_500, Target.atLeast(2_000))),
                run(figure("slow", 2_500, Target.atLeast(2_000)))));
    assertThat(page)
        .contains(
            "| slow | 1,500 events/s **missed** | 2,500 events/s | at least 2,000 events/s |");
  }

  @Test
  void a_bound_from_above_is_missed_by_more() {
    assertThat(Target.atMost(200).metBy(201)).isFalse();
    assertThat(Target.atMost(200).metBy(200)).isTrue();
  }

  @Test
  void the_range_of_the_rounds_stands_beside_their_median() {
    Figure rounds =
        new Figure(
            "lag", "ms", 2.5, List.of(1.25, 2.5, 40.0), Optional.empty(), Optional.of("84 ms"));
    assertThat(BenchmarksPage.drawn(EMPTY, List.of(run(rounds))))
        .contains("| lag | 2.50 ms (1.25 to 40) | 84 ms |");
  }

  @Test
  void what_is_written_by_hand_stays_and_what_stood_between_the_marks_goes() {
    assertThat(BenchmarksPage.drawn(EMPTY, List.of()))
        .startsWith("# Page\n<!-- runs of append -->\n")
        .contains("Not measured yet.")
        .doesNotContain("old")
        .endsWith("<!-- end -->\nrest\n");
  }

  @Test
  void every_run_names_its_command_commit_machine_load_and_whether_its_database_was_durable() {
    assertThat(BenchmarksPage.drawn(EMPTY, List.of(run(figure("any", 1, Target.atLeast(1))))))
        .contains(
            "`benchmarks/run append`, commit `abc`, 2026-01-20 08:00 UTC, load 0.25 before and 2 at"
                + " the end; 2 cores (a processor), 24 GB, JDK 25, PostgreSQL 18 with fsync on,"
                + " synchronous_commit on, full_page_writes on; streams: 7.");
  }

  private static Figure figure(String name, double value, Target target) {
    return new Figure(
        name, "events/s", value, List.of(value), Optional.of(target), Optional.empty());
  }

  private static Run run(Figure figure) {
    return new Run(
        "append",
        "benchmarks/run append",
        "abc",
        Instant.parse("2026-01-20T08:00:00Z"),
        60,
        new Machine(2, "a processor", "24 GB", "Linux", "25"),
        Optional.of(new DatabaseShown("18", "on", "on", "on", "256MB")),
        0.25,
        2,
        Map.of("streams", "7"),
        List.of(figure));
  }
}

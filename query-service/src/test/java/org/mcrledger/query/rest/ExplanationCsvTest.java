package org.mcrledger.query.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mcrledger.query.answer.SampleJudged;

/** The file says what the page and the JSON say. */
class ExplanationCsvTest {
  private static final List<String> LINES =
      ExplanationCsv.of("li", SampleJudged.OF_LI).toString().lines().toList();

  @Test
  void the_cap_of_a_criterion_stands_beside_its_points() {
    assertThat(LINES.getFirst()).endsWith(",criterion,found,points,cap,events");
    assertThat(LINES).anyMatch(line -> line.contains(",ladder,1,1,3,"));
    assertThat(LINES).anyMatch(line -> line.contains(",base,1,-3,,"));
  }

  @Test
  void an_older_stance_is_worth_its_percent_so_that_the_lines_come_to_the_sum() {
    assertThat(LINES).anyMatch(line -> line.contains(",north,2 x 3 x 50%,-1.5,-1,"));
    assertThat(LINES).anyMatch(line -> line.contains(",support,unknown,unknown,sum,1.5,-1.5,,"));
  }

  @Test
  void why_a_score_is_unknown_is_a_line() {
    assertThat(LINES)
        .anyMatch(
            line ->
                line.contains(",unknown,\"{\"\"months\"\":12,\"\"needed\"\":1,\"\"found\"\":0,"))
        .filteredOn(line -> line.contains(",intimacy,"))
        .noneMatch(line -> line.contains("needed"));
  }
}

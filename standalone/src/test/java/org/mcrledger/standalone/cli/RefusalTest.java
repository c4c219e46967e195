package org.mcrledger.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a person at a terminal is told where a server refused. */
class RefusalTest {
  @Test
  void each_of_several_errors_has_a_line_of_its_own() {
    String body =
        """
        {"title": "Not done", "detail": "It has errors.", "errors": [
          {"rule": "x", "detail": "Line 3, column 1: a"}, {"rule": "x", "detail": "Line 5, column 1: b"}]}
        """;
    assertThat(Refusal.told(422, body).lines())
        .containsExactly("It has errors.", "  Line 3, column 1: a", "  Line 5, column 1: b");
  }

  @Test
  void what_stands_for_all_is_not_said_twice() {
    String body = "{\"detail\": \"A date.\", \"errors\": [{\"detail\": \"A date.\"}]}";
    assertThat(Refusal.told(400, body)).isEqualTo("A date.");
    assertThat(Refusal.told(404, "{\"title\": \"Not found\"}")).isEqualTo("Not found");
  }

  @Test
  void an_answer_that_is_no_problem_of_ours_is_told_by_its_status() {
    assertThat(Refusal.told(502, "<html>")).isEqualTo("the server answered 502.");
    assertThat(Refusal.told(502, "{}")).isEqualTo("the server answered 502.");
  }
}

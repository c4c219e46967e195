package org.mcrledger.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mcrledger.kit.problem.Language;

/** What a person at a terminal is told of a draft that was saved. */
class FindingsTest {
  private static final String ERRORS =
      """
      {"findings": [
        {"line": 3, "column": 1, "field": "intimacy", "detail": "x"},
        {"line": 0, "column": 0, "field": "", "detail": "y"}],
       "warnings": [{"line": 5, "column": 2, "field": "grid", "detail": "z"}]}
      """;

  private static List<String> told(Language language, String draft) {
    return new Findings(language).of(ServerClient.JSON.readTree(draft));
  }

  @Test
  void errors_come_with_what_they_prevent_and_warnings_are_told_apart() {
    assertThat(told(Language.EN, ERRORS))
        .containsExactly(
            "mcr: the draft is saved, but has errors (2) and can be neither run nor published.",
            "  error: line 3, column 1, intimacy: x",
            "  error: y",
            "  warning: line 5, column 2, grid: z");
  }

  @Test
  void they_are_told_in_the_language_that_the_server_was_asked_in() {
    assertThat(told(Language.ZH, ERRORS))
        .containsExactly(
            "mcr：草稿已保存，但有 2 处错误，不能运行也不能发布。",
            "  错误：第 3 行第 1 列，intimacy：x",
            "  错误：y",
            "  提醒：第 5 行第 2 列，grid：z");
  }

  @Test
  void warnings_alone_prevent_nothing_and_a_sound_draft_needs_no_word() {
    String warned = "{\"findings\": [], \"warnings\": [{\"line\": 5, \"detail\": \"z\"}]}";
    assertThat(told(Language.EN, warned)).containsExactly("  warning: line 5: z");
    assertThat(told(Language.EN, "{\"findings\": [], \"warnings\": []}")).isEmpty();
  }
}

package org.mcrledger.query.page.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {
  private static Form sent(Map<String, List<String>> fields) {
    return Form.sent(fields);
  }

  @Test
  void the_names_of_fields_are_the_paths_of_the_body() {
    Form form =
        sent(
            Map.of(
                "kind", List.of("call"),
                "theirs[0].contact", List.of("li-na"),
                "roles[]", List.of("D", "C"),
                "score", List.of("-2")));
    assertThat(form.body())
        .hasToString(
            "{\"kind\":\"call\",\"roles\":[\"D\",\"C\"],\"score\":-2,\"theirs\":[{\"contact\":\"li-na\"}]}");
  }

  @Test
  void empty_fields_and_rows_say_nothing() {
    Form form =
        sent(
            Map.of(
                "topic", List.of("  "),
                "theirs[0].contact", List.of(""),
                "theirs[2].contact", List.of("li-na"),
                "shown:theirs[2].contact", List.of("Li Na")));
    assertThat(form.body()).hasToString("{\"theirs\":[{\"contact\":\"li-na\"}]}");
  }

  @Test
  void what_carries_the_form_is_not_part_of_what_it_says() {
    Form form =
        sent(
            Map.of(
                "key",
                List.of("k"),
                "_csrf",
                List.of("t"),
                "more",
                List.of(""),
                "on",
                List.of("2025")));
    assertThat(form.body()).hasToString("{\"on\":\"2025\"}");
  }

  @Test
  void a_number_that_is_none_is_sent_as_it_was_typed_so_that_the_rule_can_say_so() {
    assertThat(sent(Map.of("score", List.of("much"))).body()).hasToString("{\"score\":\"much\"}");
  }

  @ParameterizedTest
  @CsvSource({"topic, topic.text", "theirs, theirs[0].contact"})
  void what_no_form_of_ours_sends_is_refused_and_no_error_of_ours(String one, String other) {
    Form form = sent(Map.of(one, List.of("x"), other, List.of("y")));
    assertThatThrownBy(form::body).hasMessage("request-not-understood");
  }

  @Test
  void a_name_deeper_than_any_body_is_no_field() {
    String deep = String.join(".", Collections.nCopies(1_000, "a"));
    assertThat(sent(Map.of(deep, List.of("x"))).body()).hasToString("{}");
  }

  @Test
  void a_refusal_of_a_row_comes_back_to_the_row_in_which_it_was_typed() {
    Form form = sent(Map.of("theirs[2].contact", List.of("nobody")));
    Form refused =
        form.refused(
            Refusal.of(
                """
                {"status": 422, "detail": "No such person.", "field": "theirs[0].contact"}
                """));
    assertThat(refused.error("theirs[2].contact")).contains("No such person.");
    assertThat(refused.error("theirs[0].contact")).isEmpty();
    assertThat(refused.value("theirs[2].contact")).isEqualTo("nobody");
  }

  @Test
  void each_of_several_flaws_stands_at_its_field_and_all_of_them_above() {
    Form refused =
        sent(Map.of())
            .refused(
                Refusal.of(
                    """
                    {"detail": "A date.", "errors": [
                      {"field": "on", "detail": "A date."}, {"field": "roles[1]", "detail": "A role."}]}
                    """));
    assertThat(refused.error("on")).contains("A date.");
    assertThat(refused.error("roles")).contains("A role.");
    assertThat(refused.general()).contains("A date. A role.");
  }

  @Test
  void a_refused_correction_comes_back_to_what_it_says_right_and_to_its_own_reason() {
    Refusal refusal =
        Refusal.of(
                """
                {"detail": "x", "errors": [
                  {"field": "by.because", "detail": "A tier needs a reason."},
                  {"field": "because", "detail": "A correction needs a reason."}]}
                """)
            .ofCorrection();
    Form form = sent(Map.of()).refused(refusal);
    assertThat(form.error("because")).contains("A tier needs a reason.");
    assertThat(form.error("why")).contains("A correction needs a reason.");
  }

  @Test
  void one_more_row_is_shown_where_it_was_asked_for() {
    Form form = sent(Map.of("more", List.of("theirs"), "theirs[1].contact", List.of("li-na")));
    assertThat(form.asksForMore()).isTrue();
    assertThat(form.rows("theirs", 2)).containsExactly(0, 1, 2);
    assertThat(form.rows("ours", 1)).containsExactly(0);
  }
}

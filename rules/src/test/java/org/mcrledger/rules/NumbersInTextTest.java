package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.term.RulesKind;

class NumbersInTextTest {
  private static final String TEXT = RuleSets.shippedText(RuleSets.DEFAULT);

  @Test
  void a_number_is_changed_where_it_stands_and_comments_stay() {
    String changed = put(Map.of("intimacy.criteria[1].rungs.private-activity", "1"));
    assertThat(changed).isEqualTo(TEXT.replace("private-activity: 2", "private-activity: 1"));
  }

  @Test
  void numbers_in_lists_on_one_line_and_under_keys_in_quotes_are_found() {
    String changed =
        put(
            Map.of(
                "intimacy.criteria[0].otherwise.steps[1].below", "0.75",
                "support.stances.-1", "-2",
                "support.weights.landscape", "10"));
    assertThat(changed)
        .isEqualTo(
            TEXT.replace("below: 0.5,", "below: 0.75,")
                .replace("\"-1\": -3", "\"-1\": -2")
                .replace("landscape: 3", "landscape: 10"));
  }

  @Test
  void a_text_in_another_form_is_changed_likewise() {
    String json = "{\"grid\": {\"middleFrom\": 0, \"highFrom\": 2}}";
    assertThat(NumbersInText.put(json, Map.of("grid.highFrom", BigDecimal.ONE)))
        .contains("{\"grid\": {\"middleFrom\": 0, \"highFrom\": 1}}");
    assertThat(NumbersInText.put(json, Map.of("grid.none", BigDecimal.ONE))).isEmpty();
  }

  private static String put(Map<String, String> numbers) {
    return RuleNumbers.put(
            RulesKind.RULE_SET,
            TEXT,
            numbers.entrySet().stream()
                .collect(
                    Collectors.toMap(Map.Entry::getKey, each -> new BigDecimal(each.getValue()))))
        .orRefuse("text");
  }
}

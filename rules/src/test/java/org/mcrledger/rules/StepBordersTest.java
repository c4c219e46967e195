package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A step of a frequency is refused where the steps before it leave it nothing, and only there. */
class StepBordersTest {
  private static final String DEFAULT = Shipped.text("/rule-sets/default-1.yaml");
  private static final String STEPS = "{below: 0.25, points: -3}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "below: 0.25 | upTo: 0.25 | upTo: 0.3  | ",
        "below: 0.25 | upTo: 0.25 | below: 0.3 | ",
        "upTo: 0.25  | below: 0.25 | upTo: 0.3 | 1",
        "upTo: 0.25  | upTo: 0.25 | upTo: 0.3  | 1",
        "below: 0.25 | below: 0.25 | upTo: 0.3 | 1",
        "below: 0.25 | upTo: 0.25 | upTo: 0.25 | 2",
        "below: 0.25 | upTo: 0.25 | below: 0.25 | 2",
        "below: 0.25 | upTo: 0.2 | upTo: 0.25  | 1",
      })
  void the_border_itself_may_have_a_step_of_its_own(
      String first, String second, String third, Integer refused) {
    String steps =
        "{%s, points: -3}\n          - {%s, points: -2}\n          - {%s, points: -2}"
            .formatted(first, second, third);
    assertThat(DEFAULT).contains(STEPS);
    Parsed<?> parsed = RuleSets.parse(DEFAULT.replace(STEPS, steps));
    if (refused == null) {
      assertThat(parsed.findings()).isEmpty();
    } else {
      assertThat(parsed.findings())
          .singleElement()
          .satisfies(
              found -> {
                assertThat(found.isError()).isTrue();
                assertThat(found.path())
                    .isEqualTo("intimacy.criteria[0].otherwise.steps[%d]", refused);
                assertThat(found.sentence().en()).contains("is never reached; above 0.25");
                assertThat(found.sentence().zh()).contains("永远达不到；应大于 0.25");
              });
    }
  }
}

package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule that those before it leave nobody is warned of, with its number and its line. */
class RulesReachedTest {
  private static final String TAKEN = "the rules before it take everybody whom it fits";
  private static final String FITS_NOBODY = "nobody can be as it asks";
  private static final String HEAD =
      Shipped.text("/tier-schemes/current-potential.yaml").split("  - tier: I\n    when", -1)[0];
  private static final String CLASSES = "current-value: [big]";

  @Test
  void what_the_shipped_scheme_would_warn_of_with_a_rule_too_wide() {
    String shipped = Shipped.text("/tier-schemes/current-potential.yaml");
    String right = "    when: {measure: current-value, is: [high]}";
    assertThat(shipped).contains(right);
    String wide = shipped.replace(right, "    when: {measure: current-value, is: [high, low]}");
    Parsed<?> parsed = Schemes.parse(wide);
    assertThat(parsed.value()).isPresent();
    assertThat(parsed.findings()).extracting(Finding::path).containsExactly("rules[2]", "rules[3]");
    Finding third = parsed.findings().getFirst();
    assertThat(third.isError()).isFalse();
    assertThat(third.line()).isEqualTo(lineOf(wide, "  - tier: III"));
    assertThat(third.sentence().en()).isEqualTo("rule 3 (III) never decides: " + TAKEN);
    assertThat(third.sentence().zh()).isEqualTo("第 3 条规则（III）永远不起作用：符合它的客户都已由前面的规则定级");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // the rules of II and III after "I: potential is high"; the number of the one warned of
        "{measure: potential, is: [high]} | {measure: potential, is: [low]} | 2",
        "{all: [{measure: potential, is: [high]}, {measure: standing, is: [head]}]} | {measure: size, is: [large]} | 2",
        "{not: {measure: size, is: [large]}} | {measure: size, is: [medium]} | 3",
        "{measure: category-share, atLeast: 50} | {measure: category-share, atLeast: 80} | 3",
        "{measure: category-share, atLeast: 80} | {measure: category-share, atLeast: 50} |",
        "{measure: staff-number, atLeast: 4.2} | {measure: staff-number, atLeast: 4.7} | 3",
        "{measure: registered-capital, atLeast: 4.7} | {measure: registered-capital, atLeast: 4.2} |",
        "{measure: provinces, atLeast: 10} | {measure: provinces, atLeast: 5} |",
        "{measure: provinces, atLeast: 5} | {measure: provinces, atLeast: 10} | 3",
        // what follows from another measure is never apart from it
        "{measure: volume, is: [big]} | {measure: current-value, is: [high]} | 3",
        "{measure: current-value, is: [high]} | {measure: volume, is: [big, medium]} |",
        "{measure: standing, is: [head, high]} | {measure: influence, is: [big]} | 3",
        "{measure: influence, is: [big]} | {measure: standing, is: [high, medium]} |",
        // together they take all
        "{measure: standing, is: [head, high]} | {measure: standing, is: [medium, low]} | 4",
        "{any: [{measure: potential, is: [medium]}, {measure: size, is: [large]}]} | {all: [{measure: size, is: [large]}, {measure: standing, is: [head]}]} | 3",
      })
  void a_rule_that_those_before_it_leave_nobody(String second, String third, Integer number) {
    assertWarned(scheme("{measure: potential, is: [high]}", second, third), number, TAKEN);
  }

  @Test
  void a_rule_that_fits_nobody_by_what_follows() {
    String apart = "{all: [{measure: influence, is: [big]}, {measure: standing, is: [low]}]}";
    String other = "{measure: potential, is: [low]}";
    assertWarned(scheme("{measure: potential, is: [high]}", apart, other), 2, FITS_NOBODY);
  }

  @Test
  void of_more_measures_than_can_be_tried_rules_are_still_compared_one_by_one() {
    List<String> borders = new ArrayList<>();
    for (String measure :
        List.of(
            "category-share",
            "share-of-wallet",
            "registered-capital",
            "channel-sales",
            "staff-number",
            "provinces")) {
      Stream.of(20, 40, 60)
          .forEach(from -> borders.add("{measure: %s, atLeast: %d}".formatted(measure, from)));
    }
    String choices =
        Stream.of("industry-fit", "technical-strength", "technical-say", "potential")
            .map("{measure: %s, is: [high]}"::formatted)
            .collect(Collectors.joining(", "));
    String wide =
        "{any: [{all: [%s]}, {all: [%s, {measure: size, is: [large]}, %s]}]}"
            .formatted(String.join(", ", borders), choices, standing("head"));
    assertThat(Schemes.parse(scheme(wide, standing("low"), standing("low"))).findings())
        .extracting(Finding::path)
        .containsExactly("rules[2]");
  }

  private static String standing(String key) {
    return "{measure: standing, is: [%s]}".formatted(key);
  }

  private static void assertWarned(String text, Integer number, String why) {
    Parsed<?> parsed = Schemes.parse(text);
    assertThat(parsed.value()).isPresent();
    if (number == null) {
      assertThat(parsed.findings()).isEmpty();
      return;
    }
    assertThat(parsed.findings())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.isError()).isFalse();
              assertThat(found.path()).isEqualTo("rules[%d]", number - 1);
              assertThat(found.sentence().en()).startsWith("rule " + number).endsWith(why);
            });
  }

  private static String scheme(String first, String second, String third) {
    return HEAD.replace(CLASSES, CLASSES + "\n  influence: [head, high]")
        + "  - tier: I\n    when: %s\n".formatted(first)
        + "  - tier: II\n    when: %s\n".formatted(second)
        + "  - tier: III\n    when: %s\n  - tier: IV\n".formatted(third);
  }

  private static int lineOf(String text, String line) {
    return text.lines().toList().indexOf(line) + 1;
  }
}

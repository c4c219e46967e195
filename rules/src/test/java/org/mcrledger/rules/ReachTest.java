package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What no facts can bring about is warned of, with its place. */
class ReachTest {
  private static final String DEFAULT = Shipped.text("/rule-sets/default-1.yaml");
  private static final String FIVE = Shipped.text("/tier-schemes/five-classes.yaml");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`\"2\": 2, \"3\": 3` | `\"2\": 1, \"3\": 1` | support.stances | `support reaches 1 at most, which is not high` | 最多为 1",
        "`\"2\": 2, \"3\": 3` | `\"2\": 3, \"3\": 3` | | |",
        "`private-activity: 2\n        family-activity: 3` | `private-activity: 1\n        family-activity: 1` | intimacy.highest | all criteria together give 2 at most | 合计最多为 2",
        "`{upTo: 4, points: -3}` | `{upTo: 4, points: -2}` | | |",
      })
  void a_score_out_of_reach(
      String right, String wrong, String path, String english, String chinese) {
    warned(DEFAULT, right, wrong, path, english, chinese);
  }

  @Test
  void support_that_is_never_low() {
    String mild =
        DEFAULT.replace("\"-1\": -3", "\"-1\": 0").replace("competitorCap: -1", "competitorCap: 3");
    assertThat(RuleSets.parse(mild).findings())
        .filteredOn(found -> found.path().equals("support.stances"))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.isError()).isFalse();
              assertThat(found.sentence().en())
                  .isEqualTo("support is 0 at least, which is never low");
            });
    String capped = DEFAULT.replace("\"-1\": -3", "\"-1\": 0");
    assertThat(RuleSets.parse(capped).findings()).isEmpty();
  }

  @Test
  void intimacy_that_never_falls_to_the_lowest() {
    String mild = DEFAULT.replace("points: -3}", "points: -2}");
    assertThat(RuleSets.parse(mild).findings())
        .extracting(Finding::path)
        .containsExactly("intimacy.lowest");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "seniority > 9 | is never true: seniority is 0 to 5 | 永远不成立：seniority 为 0 至 5",
        "9 <= seniority | is never true: seniority is 0 to 5 | 永远不成立",
        "daysOld < -5 | is never true: daysOld is 0 to 372 | 永远不成立",
        "daysOld > 700 | is never true: daysOld is 0 to 372 | 永远不成立",
        "seniority in [7, 8] | is never true: seniority is 0 to 5 | 永远不成立",
        "`kind == 'call' && (invited || ours > 6) && !(ours <= 5)` | is never true: ours is 0 to 5 | 永远不成立",
        "daysOld >= 0 | is always true; leave it out: daysOld is 0 to 372 | 恒成立",
        "false | is never true | 永远不成立",
        "seniority > 4 && seniority < 3 | is never true: seniority is 0 to 5 | 永远不成立：seniority 为 0 至 5",
        "`kind == 'call' && ours in [1, 2] && (seniority > 4 || ours >= 3) && seniority < 2` | is never true | 永远不成立",
        "`seniority > 2 || !(seniority > 3)` | is always true; leave it out | 恒成立",
        "daysOld > 30 && daysOld < 31 | is never true: daysOld is 0 to 372 | 永远不成立",
        "daysOld > 30 && daysOld < 32 | |",
        "seniority > 4 && ours < 3 | |",
        "`seniority > 2 && kind == 'call' || seniority < 3 && kind != 'call'` | |",
        "`seniority >= 4 || kind != 'call'` | |",
        "`seniority > 9 || kind != 'call'` | |",
        "`daysOld <= 90 ? seniority > 3 : ours > 9` | |",
        "daysOld <= 300 | |",
      })
  void a_condition_that_never_or_always_holds(String when, String english, String chinese) {
    String with = "kind: ladder\n      when: \"" + when + "\"\n";
    String path = english == null ? null : "intimacy.criteria[1].when";
    warned(DEFAULT, "kind: ladder\n", with, path, english, chinese);
  }

  @Test
  void a_condition_on_stances_knows_their_levels() {
    warned(
        DEFAULT,
        "competitorCap: -1",
        "competitorCap: -1\n  when: stance > 3",
        "support.when",
        "is never true: stance is -1 to 3",
        "stance 为 -1 至 3");
  }

  @Test
  void one_measure_that_should_be_two_things_at_once() {
    String head = "- {measure: standing, is: [head]}\n";
    warned(
        FIVE,
        head,
        head + "        - {measure: standing, is: [low]}\n",
        "rules[0].when.all[1]",
        "is never true: with what is asked before, nothing is left for standing",
        "standing 没有任何取值可选");
    warned(FIVE, head, head + "        - not: {measure: standing, is: [low]}\n", null, "", "");
  }

  @Test
  void more_than_a_hundred_percent_is_warned_of() {
    Finding found =
        Schemes.parse(FIVE.replace("atLeast: 80", "atLeast: 120")).findings().getFirst();
    assertThat(found.isError()).isFalse();
    assertThat(found.path()).isEqualTo("rules[2].when.all[1].any[0].atLeast");
    assertThat(found.sentence().en())
        .isEqualTo("is never reached: category-share is a percentage, 100 at most");
    String levels =
        Shipped.text("/tier-schemes/single-factor.yaml")
            .replace("measure: sales", "measure: share-of-wallet");
    assertThat(Schemes.parse(levels).findings())
        .extracting(Finding::path)
        .contains("ladders[0].from.A");
  }

  static Stream<String> shipped() {
    return Schemes.shipped().all().stream().map(scheme -> scheme.key().value());
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void the_shipped_files_are_warned_of_nothing(String key) {
    assertThat(Schemes.parse(Shipped.text("/tier-schemes/" + key + ".yaml")).findings()).isEmpty();
    assertThat(RuleSets.parse(DEFAULT).findings()).isEmpty();
  }

  private static void warned(
      String text, String right, String wrong, String path, String english, String chinese) {
    assertThat(text).contains(right);
    String changed = text.replace(right, wrong);
    Parsed<?> parsed = text.equals(FIVE) ? Schemes.parse(changed) : RuleSets.parse(changed);
    List<Finding> found = parsed.findings();
    if (path == null) {
      assertThat(found).isEmpty();
      return;
    }
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().isError()).isFalse();
    assertThat(found.getFirst().path()).isEqualTo(path);
    assertThat(found.getFirst().line()).isPositive();
    assertThat(found.getFirst().sentence().en()).contains(english);
    assertThat(found.getFirst().sentence().zh()).contains(chinese);
  }
}

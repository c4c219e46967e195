package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.scoring.Explanation.Voice;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.Score;

/** What rule sets say beyond the default, and what is warned of. */
class RuleSetFormTest {
  private static final String DEFAULT = Shipped.text("/rule-sets/default-1.yaml");

  private static RuleSet with(String said, String instead) {
    assertThat(DEFAULT).contains(said);
    return RuleSets.load("mine.yaml", DEFAULT.replace(said, instead));
  }

  /** A family activity on 2024-01-15, of three points. */
  @ParameterizedTest
  @CsvSource({"2024-07-14, 3", "2024-07-15, 2", "2024-10-14, 2", "2024-10-15, 0", "2025-01-14, 0"})
  void a_rung_loses_points_with_age(String at, int points) {
    RuleSet rules =
        with(
            "kind: ladder\n",
            "kind: ladder\n      decay: [{afterMonths: 6, less: 1}, {afterMonths: 9, less: 5}]\n");
    Told told = Told.ofAnyone().touched(EngagementKind.FAMILY_ACTIVITY, "2024-01-15");
    assertThat(told.under(rules, at).explanation().intimacy().points("ladder")).hasValue(points);
  }

  /** Three touches in twelve months are 0.25 a month, which is -2; faded to half they are fewer. */
  @ParameterizedTest
  @CsvSource({"2024-07-14, -2", "2024-07-15, -3"})
  void older_touches_count_for_less(String at, int points) {
    RuleSet rules =
        with(
            "kind: frequency\n", "kind: frequency\n      decay: [{afterMonths: 6, percent: 50}]\n");
    Told told = Told.ofAnyone().touched(3, EngagementKind.CALL, "2024-01-15");
    assertThat(told.under(rules, at).explanation().intimacy().points("base")).hasValue(points);
  }

  @ParameterizedTest
  @CsvSource({"2024-04-14, 3", "2024-04-15, 0"})
  void a_criterion_may_have_a_window_of_its_own(String at, int points) {
    RuleSet rules = with("kind: ladder\n", "kind: ladder\n      windowMonths: 3\n");
    Told told = Told.ofAnyone().touched(EngagementKind.FAMILY_ACTIVITY, "2024-01-15");
    assertThat(told.under(rules, at).explanation().intimacy().points("ladder")).hasValue(points);
  }

  @Test
  void without_a_touch_for_so_long_intimacy_is_unknown() {
    RuleSet rules = with("touchesMin: 1 ", "touchesMin: 1\n  unknownAfterMonths: 3 ");
    Told told = Told.ofAnyone().touched(EngagementKind.CALL, "2024-01-15");
    assertThat(told.under(rules, "2024-04-14").intimacy()).isEqualTo(Score.of(-3));
    assertThat(told.under(rules, "2024-04-15").intimacy()).isEqualTo(Score.unknown());
  }

  /** Full 3 and, a year old, half of the weight with -3: (3 - 1.5) / 1.5. */
  @Test
  void an_older_stance_weighs_less() {
    RuleSet rules =
        with("competitorCap: -1", "competitorCap: -1\n  decay: [{afterMonths: 12, percent: 50}]");
    Told told =
        Told.ofAnyone()
            .stance("a", Importance.ORDINARY, "3", false, "2024-06-01")
            .stance("b", Importance.ORDINARY, "-1", false, "2023-06-01");
    var support = told.under(rules, "2024-06-30");
    var why = support.explanation().support();
    assertThat(why.voices()).extracting(Voice::weight).containsExactly(1, 1);
    assertThat(why.voices()).extracting(Voice::percent).containsExactly(100, 50);
    assertThat(why.sum()).isEqualTo("1.5");
    assertThat(why.weights()).isEqualTo("1.5");
    assertThat(support.support()).isEqualTo(Score.of(1));
  }

  /** The mean of stances 2 and 1 is 1.5, of -1 (worth -3) and 0 it is -1.5. */
  @ParameterizedTest
  @CsvSource({
    "half-towards-zero, 1, -1",
    "half-away-from-zero, 2, -2",
    "half-up, 2, -1",
    "half-down, 1, -2",
    "towards-zero, 1, -1",
    "down, 1, -2",
    "up, 2, -1"
  })
  void a_half_is_rounded_as_said(String rounding, int positive, int negative) {
    RuleSet rules = with("rounding: half-towards-zero", "rounding: " + rounding);
    assertThat(support(rules, "2", "1")).isEqualTo(Score.of(positive));
    assertThat(support(rules, "-1", "0")).isEqualTo(Score.of(negative));
  }

  private static Score support(RuleSet rules, String one, String other) {
    return Told.ofAnyone()
        .stance("a", Importance.ORDINARY, one, false, "2024-06-01")
        .stance("b", Importance.ORDINARY, other, false, "2024-06-01")
        .under(rules, "2024-06-30")
        .support();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "pointsPerKind: 1   | pointsPerKind: 0 | intimacy.criteria[2] | no points at all",
        "`under: [forbidden]` | `under: [open]` | grid.highFrom | which is not high",
        "landscape: 3       | landscape: 0     | support.weights.landscape | count for nothing",
        "competitorCap: -1  | competitorCap: 3 | support.competitorCap | caps nothing",
        "`under: [open, restricted]` | `under: [restricted]` |"
            + " intimacy.criteria[1].rungs.family-activity | forbid it",
      })
  void what_hardly_is_meant_is_warned_of(String said, String instead, String path, String why) {
    Parsed<RuleSet> parsed = RuleSets.parse(DEFAULT.replace(said, instead));
    assertThat(parsed.value()).isPresent();
    assertThat(parsed.findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.path()).isEqualTo(path);
              assertThat(finding.sentence().en()).contains(why);
              assertThat(finding.line()).isPositive();
            });
  }

  @Test
  void a_kind_of_criterion_that_no_layer_knows_is_refused_by_its_name() {
    String text =
        DEFAULT
            + "layers:\n  general:\n"
            + "    - {key: s, kind: satisfaction, name: {zh: 满意度, en: S}, weight: 60}\n";
    Finding finding = RuleSets.parse(text).findings().getFirst();
    assertThat(finding.path()).isEqualTo("layers.general[0].kind");
    assertThat(finding.sentence().en()).contains("'satisfaction' is no kind of this layer");
  }
}

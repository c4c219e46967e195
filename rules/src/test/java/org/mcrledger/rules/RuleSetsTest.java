package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.scoring.Criterion;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.term.EngagementKind;

/** Rule sets read, written, and turned at their numbers. */
class RuleSetsTest {
  private static final String TEXT = Shipped.text("/rule-sets/default-1.yaml");
  private static final RuleSet DEFAULT = RuleSets.shipped(RuleSets.DEFAULT);

  @Test
  void the_default_rules_are_read_without_a_word() {
    assertThat(RuleSets.parse(TEXT).findings()).isEmpty();
  }

  /** Results in ledgers name the version by this hash. */
  @Test
  void the_default_rules_keep_their_hash_and_it_is_that_of_the_file() {
    assertThat(DEFAULT.ref().hash())
        .isEqualTo(CheckedFile.read("", TEXT, CheckedFile.schema("{}")).hash());
  }

  @Test
  void written_and_read_again_they_are_equal() {
    String written = RuleSets.render(DEFAULT);
    assertThat(RuleSets.parse(written).value()).contains(DEFAULT);
    assertThat(RuleSets.render(RuleSets.load("again", written))).isEqualTo(written);
  }

  @Test
  void what_is_so_anyway_makes_no_other_version() {
    String said = TEXT.replace("    - key: base\n", "    - key: base\n      seniorityMin: 1\n");
    assertThat(said).isNotEqualTo(TEXT);
    assertThat(RuleSets.parse(said).value()).contains(DEFAULT);
  }

  @Test
  void every_number_of_the_rules_can_be_turned() {
    List<Adjustable> all = RuleSets.adjustables(DEFAULT);
    assertThat(all).hasSize(41);
    assertThat(all).allSatisfy(each -> assertThat(each.min()).isLessThanOrEqualTo(each.value()));
    assertThat(all).allSatisfy(each -> assertThat(each.max()).isGreaterThanOrEqualTo(each.value()));
    assertThat(all).allSatisfy(each -> assertThat(each.label().en()).isNotEqualTo(each.path()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          intimacy.windowMonths | 回看月数 | months looked back | 12 | 1 | 36 | true
          intimacy.criteria[1].rungs.business-lunch | 商务餐 | Business lunch | 1 | 0 | 6 | true
          intimacy.criteria[0].industries[0].steps[1].upTo | telecom · 第 2 级 · 每月至多 | telecom · step 2 · up to a month | 6 | 0.05 | 20 | false
          intimacy.criteria[0].otherwise.steps[0].points | 其他行业 · 第 1 级 · 得分 | other industries · step 1 · points | -3 | -6 | 6 | true
          support.stances.-1 | -1 反对 | -1 opposes | -3 | -3 | 3 | true
          support.weights.landscape | 格局 | landscape | 3 | 0 | 10 | true
          flaggedJump | 变动达到几级时提示 | Flagged from a jump of | 2 | 1 | 6 | true
          """)
  void a_number_says_what_it_is_and_how_far_it_goes(
      String path,
      String zh,
      String en,
      BigDecimal value,
      BigDecimal min,
      BigDecimal max,
      boolean integer) {
    Adjustable found =
        RuleSets.adjustables(DEFAULT).stream()
            .filter(each -> each.path().equals(path))
            .findFirst()
            .orElseThrow();
    assertThat(found.label().zh()).endsWith(zh);
    assertThat(found.label().en()).endsWith(en);
    assertThat(found.value()).isEqualByComparingTo(value);
    assertThat(found.min()).isEqualByComparingTo(min);
    assertThat(found.max()).isEqualByComparingTo(max);
    assertThat(found.integer()).isEqualTo(integer);
  }

  @Test
  void another_number_makes_another_version_with_that_number_only() {
    String path = "intimacy.criteria[1].rungs.family-activity";
    RuleSet turned = RuleSets.with(DEFAULT, path, BigDecimal.TWO).orRefuse("turned");
    assertThat(turned.ref().key()).isEqualTo("default-1");
    assertThat(turned.ref().hash()).isNotEqualTo(DEFAULT.ref().hash());
    assertThat(rungs(turned)).containsEntry(EngagementKind.FAMILY_ACTIVITY, 2);
    assertThat(RuleSets.with(turned, path, new BigDecimal(3)).value()).contains(DEFAULT);
  }

  private static Map<EngagementKind, Integer> rungs(RuleSet rules) {
    return ((Criterion.Ladder) rules.intimacy().criteria().get(1)).rungs();
  }

  @Test
  void every_number_can_be_put_where_it_is() {
    for (Adjustable each : RuleSets.adjustables(DEFAULT)) {
      assertThat(RuleSets.with(DEFAULT, each.path(), each.value()).value()).contains(DEFAULT);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          grid.highFrom                 | 0   | above middleFrom | 必须大于
          flaggedJump                   | 2.5 | integer          | 必须是
          intimacy.criteria[9].points   | 1   | no number        | 没有可调的数字
          key                           | 1   | no number        | 没有可调的数字
          """)
  void a_number_that_cannot_be_is_refused_with_its_path(
      String path, BigDecimal number, String en, String zh) {
    Parsed<RuleSet> parsed = RuleSets.with(DEFAULT, path, number);
    assertThat(parsed.value()).isEmpty();
    Finding finding = parsed.findings().getFirst();
    assertThat(finding.path()).isEqualTo(path);
    assertThat(finding.sentence().en()).contains(en);
    assertThat(finding.sentence().zh()).contains(zh);
  }
}

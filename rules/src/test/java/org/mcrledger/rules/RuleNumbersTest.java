package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mcrledger.core.scoring.Criterion;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.term.Bilingual;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.RulesKind;
import org.mcrledger.core.tiering.Method;
import org.mcrledger.core.tiering.TierScheme;

/** Rules turned at their numbers. */
class RuleNumbersTest {
  /** Rules that ship. */
  record Rules(RulesKind kind, String key, String text) {
    static Rules of(String key) {
      return key.equals(RuleSets.DEFAULT)
          ? new Rules(RulesKind.RULE_SET, key, RuleSets.shippedText(key))
          : new Rules(RulesKind.TIER_SCHEME, key, Schemes.shippedText(key));
    }

    List<Adjustable> numbers() {
      return RuleNumbers.of(kind, text);
    }

    Parsed<String> with(String path, BigDecimal number) {
      return RuleNumbers.put(kind, text, Map.of(path, number));
    }

    Parsed<?> read(String other) {
      return kind == RulesKind.RULE_SET ? RuleSets.parse(other) : Schemes.parse(other);
    }

    @Override
    public String toString() {
      return key;
    }
  }

  static Stream<Rules> shipped() {
    return Stream.concat(
            Stream.of(RuleSets.DEFAULT),
            Schemes.shipped().all().stream().map(scheme -> scheme.key().value()))
        .map(Rules::of);
  }

  @ParameterizedTest
  @CsvSource({
    "default-1, 41",
    "sabc, 4",
    "influence-volume, 4",
    "current-potential, 4",
    "five-classes, 6",
    "three-classes, 6",
    "pyramid, 5",
    "single-factor, 5",
    "channel, 13",
    "reach, 4"
  })
  void every_number_that_can_be_another_is_there(String key, int count) {
    assertThat(Rules.of(key).numbers()).hasSize(count);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void a_number_has_a_place_of_its_own_and_a_name_in_both_languages(Rules rules) {
    List<Adjustable> all = rules.numbers();
    assertThat(all).extracting(Adjustable::path).doesNotHaveDuplicates();
    assertThat(all).extracting(each -> each.label().zh()).doesNotHaveDuplicates();
    assertThat(all).extracting(each -> each.label().en()).doesNotHaveDuplicates();
    assertThat(all)
        .allSatisfy(
            each -> {
              assertThat(each.value()).isBetween(each.min(), each.max());
              assertThat(each.step()).isPositive();
              assertThat(each.label().en()).isNotEqualTo(each.path());
              assertThat(each.label().zh()).containsPattern("\\p{IsHan}");
            });
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void a_number_put_where_it_is_leaves_the_text_as_it_was_typed(Rules rules) {
    for (Adjustable each : rules.numbers()) {
      assertThat(rules.with(each.path(), each.value()).value())
          .as(each.path())
          .hasValueSatisfying(
              text ->
                  assertThat(rules.read(text).value()).isEqualTo(rules.read(rules.text).value()));
    }
  }

  /** One step up or, where a border is in the way, down. */
  @ParameterizedTest
  @MethodSource("shipped")
  void each_number_can_be_changed_in_the_text_and_comments_stay(Rules rules) {
    for (Adjustable each : rules.numbers()) {
      String turned =
          Stream.of(each.value().add(each.step()), each.value().subtract(each.step()))
              .map(other -> rules.with(each.path(), other).value())
              .flatMap(Optional::stream)
              .findFirst()
              .orElseThrow();
      assertThat(turned).as(each.path()).contains("Form: ");
      assertThat(rules.read(turned).value())
          .as(each.path())
          .isPresent()
          .isNotEqualTo(rules.read(rules.text).value());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          default-1 | intimacy.windowMonths | 亲密度 · 回看月数 | Intimacy · months looked back | 12 | 1 | 36 | 1 | true
          default-1 | intimacy.criteria[1].rungs.business-lunch | 亲密度 · 活动阶梯 · 得分 · 商务餐 | Intimacy · Ladder of activities · points · Business lunch | 1 | 0 | 6 | 1 | true
          default-1 | support.stances.-1 | 支持度 · 态度的分值 · -1 反对 | Support · worth of the stance · -1 opposes | -3 | -3 | 3 | 1 | true
          default-1 | support.weights.landscape | 支持度 · 权重 · 格局 | Support · weight · landscape | 3 | 0 | 10 | 1 | true
          default-1 | flaggedJump | 变动达到几级时提示 | Flagged from a jump of | 2 | 1 | 6 | 1 | true
          sabc | classes.volume.big | 采购规模（CNY） · 大的下限 | Volume (CNY) · big from | 10000000 | 0 | 30000000 | 100000 | false
          sabc | classes.volume.months | 采购规模（CNY） · 最近多少个月的销售额 | Volume (CNY) · sales of the last months | 12 | 1 | 36 | 1 | true
          sabc | reviewMonths | 多少个月后复评 | Review due after months | 12 | 1 | 36 | 1 | true
          five-classes | rules[2].when.all[1].any[0].atLeast | 规则 3 · 核心客户 · 品类份额 · 至少 | Rule 3 · Core customer · Category share · at least | 80 | 0 | 100 | 1 | false
          five-classes | classes.cooperation.years | 合作稳定性 · 整年数 | Cooperation · whole years | 3 | 1 | 10 | 1 | true
          pyramid | shares.gold | 参与排名客户的占比（自第一名起） · 黄金客户 · 至百分之 | Shares of all ranked customers, counted from the first · Gold customer · up to percent | 20 | 1 | 100 | 1 | false
          single-factor | classes.sales.weights[0] | 销售额（CNY） · n−2 年的权重 | Sales (CNY) · weight of year n−2 | 1 | 1 | 10 | 1 | true
          single-factor | ladders[0].from.B | 销售额（CNY） · B 类客户 · 下限 | Sales (CNY) · Customer B · from | 1000000 | 0 | 3000000 | 10000 | false
          channel | ladders[2].from.gold | 员工人数 · 金牌 · 下限 | Staff · Gold partner · from | 15 | 0 | 50 | 1 | false
          reach | ladders[0].from.national | 业务省份 · 全国性客户 · 下限 | Provinces · National customer · from | 4 | 1 | 34 | 1 | false
          """)
  void a_number_says_what_it_is_and_how_far_it_goes(
      String key,
      String path,
      String zh,
      String en,
      BigDecimal value,
      BigDecimal min,
      BigDecimal max,
      BigDecimal step,
      boolean integer) {
    Adjustable found =
        Rules.of(key).numbers().stream()
            .filter(each -> each.path().equals(path))
            .findFirst()
            .orElseThrow();
    assertThat(found.label()).isEqualTo(new Bilingual(zh, en));
    assertThat(List.of(found.value(), found.min(), found.max(), found.step()))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(value, min, max, step);
    assertThat(found.integer()).isEqualTo(integer);
  }

  @Test
  void another_number_makes_another_version_with_that_number_only() {
    Rules rules = Rules.of(RuleSets.DEFAULT);
    String path = "intimacy.criteria[1].rungs.family-activity";
    String text = rules.with(path, BigDecimal.TWO).orRefuse("turned");
    RuleSet turned = RuleSets.load("turned", text);
    RuleSet shipped = RuleSets.shipped(RuleSets.DEFAULT);
    assertThat(turned.ref().key()).isEqualTo("default-1");
    assertThat(turned.ref().hash()).isNotEqualTo(shipped.ref().hash());
    assertThat(((Criterion.Ladder) turned.intimacy().criteria().get(1)).rungs())
        .containsEntry(EngagementKind.FAMILY_ACTIVITY, 2);
    assertThat(RuleNumbers.put(RulesKind.RULE_SET, text, Map.of(path, new BigDecimal(3))).value())
        .contains(rules.text);
  }

  @Test
  void so_it_does_of_a_scheme() {
    String text =
        Rules.of("pyramid").with("shares.gold", new BigDecimal("12.5")).orRefuse("turned");
    TierScheme turned = Schemes.load("turned", text);
    assertThat(((Method.Ranked) turned.method()).shares())
        .extracting(share -> share.getValue().toPlainString())
        .containsExactly("1", "12.5", "50", "100");
    assertThat(text).isEqualTo(Schemes.shippedText("pyramid").replace("gold: 20", "gold: 12.5"));
  }

  /** Numbers are then in their places, though nothing that was typed can be kept. */
  @Test
  void a_text_that_says_numbers_in_another_way_is_written_anew() {
    String typed = Schemes.shippedText("sabc").replace("big: 10000000", "big: &b 10000000");
    Map<String, BigDecimal> other = Map.of("classes.volume.big", new BigDecimal(9_000_000));
    String text = RuleNumbers.put(RulesKind.TIER_SCHEME, typed, other).orRefuse("turned");
    assertThat(text).doesNotContain("#");
    assertThat(Schemes.load("turned", text).classes().volume().orElseThrow().bigFrom())
        .isEqualByComparingTo("9000000");
  }

  /** Its share would stand at a path of other steps. */
  @Test
  void a_tier_whose_key_has_a_dot_is_left_out() {
    String typed = Schemes.shippedText("pyramid").replace("gold", "g.1");
    assertThat(RuleNumbers.of(RulesKind.TIER_SCHEME, typed))
        .extracting(Adjustable::path)
        .containsExactly("classes.sales.months", "shares.platinum", "shares.iron", "reviewMonths");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          default-1     | grid.highFrom               | 0       | above middleFrom | 必须大于
          default-1     | flaggedJump                 | 2.5     | integer          | 必须是
          default-1     | intimacy.criteria[9].points | 1       | no number        | 没有可调的数字
          default-1     | key                         | 1       | no number        | 没有可调的数字
          sabc          | classes.volume.big          | 1000000 | above medium     | 必须大于
          sabc          | reviewMonths                | 0       | minimum value of 1 | 必须
          sabc          | classes.volume.small        | 1       | no number        | 没有可调的数字
          single-factor | ladders[0].from.B           | 2e7     | never reached    | 永远达不到
          pyramid       | shares.gold                 | 60      | takes nobody     | 没有客户
          """)
  void a_number_that_cannot_be_is_refused(
      String key, String path, BigDecimal number, String en, String zh) {
    Parsed<String> parsed = Rules.of(key).with(path, number);
    assertThat(parsed.value()).isEmpty();
    Finding finding = parsed.findings().getFirst();
    assertThat(finding.sentence().en()).contains(en);
    assertThat(finding.sentence().zh()).contains(zh);
  }
}

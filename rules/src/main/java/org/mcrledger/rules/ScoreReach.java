package org.mcrledger.rules;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mcrledger.core.scoring.Criterion;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.term.HospitalityRule;
import tools.jackson.databind.JsonNode;

/** Warns of scores that no facts can bring about, by what all that counts can give together. */
record ScoreReach(Findings findings, JsonNode document, RuleSet rules) {
  void check() {
    bands();
    support();
  }

  /** Under each hospitality rule, in each industry that is named, all bands should be in reach. */
  private void bands() {
    for (HospitalityRule rule : HospitalityRule.values()) {
      Reach all = new Reach(Integer.MAX_VALUE, Integer.MIN_VALUE);
      for (String industry : industries()) {
        all = all.or(sum(rule, industry));
      }
      if (rule == HospitalityRule.OPEN) {
        extremes(score(all.least()), score(all.most()));
      }
      String under = rule.key();
      if (score(all.most()) < rules.grid().highFrom()) {
        findings.warning(
            document.required("grid").required("highFrom"),
            "grid.highFrom",
            "under hospitality '%s' intimacy reaches %d at most, which is not high",
            "招待规则“%s”下亲密度最多为 %d，达不到“高”",
            under,
            score(all.most()));
      }
      if (score(all.least()) >= rules.grid().middleFrom()) {
        findings.warning(
            document.required("grid").required("middleFrom"),
            "grid.middleFrom",
            "under hospitality '%s' intimacy is %d at least, which is never low",
            "招待规则“%s”下亲密度至少为 %d，永远不会是“低”",
            under,
            score(all.least()));
      }
    }
  }

  /**
   * Both ends should be in reach where everything is allowed; that less can be reached where
   * hospitality is restricted is what restricting it means.
   */
  private void extremes(int least, int most) {
    JsonNode intimacy = document.required("intimacy");
    if (most < rules.intimacy().highest()) {
      findings.warning(
          intimacy.required("highest"),
          "intimacy.highest",
          "is never reached: all criteria together give %d at most under hospitality 'open'",
          "永远达不到：招待规则“open”下所有指标合计最多为 %d",
          most);
    }
    if (least > rules.intimacy().lowest()) {
      findings.warning(
          intimacy.required("lowest"),
          "intimacy.lowest",
          "is never reached: all criteria together give %d at least under hospitality 'open'",
          "永远达不到：招待规则“open”下所有指标合计至少为 %d",
          least);
    }
  }

  /** The mean of stances lies between the least and the most that one is worth. */
  private void support() {
    JsonNode stances = document.required("support").required("stances");
    int cap = rules.support().competitorCap();
    var worth =
        rules.support().points().values().stream()
            .flatMapToInt(points -> IntStream.of(points, Math.min(points, cap)))
            .summaryStatistics();
    if (worth.getMax() < rules.grid().highFrom()) {
      findings.warning(
          stances,
          "support.stances",
          "support reaches %d at most, which is not high",
          "支持度最多为 %d，达不到“高”",
          worth.getMax());
    }
    if (worth.getMin() >= rules.grid().middleFrom()) {
      findings.warning(
          stances,
          "support.stances",
          "support is %d at least, which is never low",
          "支持度至少为 %d，永远不会是“低”",
          worth.getMin());
    }
  }

  private Reach sum(HospitalityRule rule, String industry) {
    return rules.intimacy().criteria().stream()
        .filter(criterion -> criterion.under().contains(rule))
        .filter(criterion -> Reach.applies(criterion, industry))
        .map(criterion -> Reach.of(criterion, rule, industry))
        .reduce(new Reach(0, 0), Reach::and);
  }

  private int score(int sum) {
    return rules.intimacy().scoreOf(sum);
  }

  /** Those that some criterion names, and one that none does. */
  private Set<String> industries() {
    Set<String> named = new HashSet<>();
    named.add("");
    rules.intimacy().criteria().stream().flatMap(ScoreReach::industries).forEach(named::add);
    return named;
  }

  private static Stream<String> industries(Criterion criterion) {
    Stream<String> ofFrame =
        Stream.concat(criterion.frame().onlyIn().stream(), criterion.frame().exceptIn().stream());
    return criterion instanceof Criterion.Frequency frequency
        ? Stream.concat(
            ofFrame, frequency.industries().stream().flatMap(of -> of.industries().stream()))
        : ofFrame;
  }
}

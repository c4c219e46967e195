package org.mcrledger.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mcrledger.core.scoring.Band;
import org.mcrledger.core.scoring.Criterion;
import org.mcrledger.core.scoring.GridCell;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.HospitalityRule;
import tools.jackson.databind.JsonNode;

/** Warns of what no facts can bring about: scores, steps, diagnoses out of reach. */
final class ReachChecks {
  private final Findings findings;
  private final JsonNode document;
  private final RuleSet rules;

  private ReachChecks(Findings findings, JsonNode document, RuleSet rules) {
    this.findings = findings;
    this.document = document;
    this.rules = rules;
  }

  static void check(Findings findings, JsonNode document, RuleSet rules) {
    ReachChecks checks = new ReachChecks(findings, document, rules);
    checks.criteria();
    checks.bands();
    checks.competitorCap();
    checks.diagnoses();
  }

  private void criteria() {
    List<Criterion> criteria = rules.intimacy().criteria();
    for (int at = 0; at < criteria.size(); at++) {
      Criterion criterion = criteria.get(at);
      String path = "intimacy.criteria[" + at + "]";
      boolean gives =
          criterion.under().stream().anyMatch(rule -> Reach.of(criterion, rule).isSomething());
      if (!gives) {
        findings.warning(
            document.required("intimacy").required("criteria").get(at),
            path,
            "can give no points at all",
            "在任何情况下都不得分");
      }
      if (criterion instanceof Criterion.Ladder ladder) {
        forbiddenRungs(at, ladder);
      }
    }
  }

  private void forbiddenRungs(int at, Criterion.Ladder ladder) {
    for (EngagementKind kind : ladder.rungs().keySet()) {
      if (ladder.under().stream().allMatch(rule -> rule.forbids(kind))) {
        findings.warning(
            document
                .required("intimacy")
                .required("criteria")
                .get(at)
                .required("rungs")
                .required(kind.key()),
            "intimacy.criteria[" + at + "].rungs." + kind.key(),
            "is never reached: the hospitality rules under which it counts forbid it",
            "永远达不到：适用的招待规则禁止该活动");
      }
    }
  }

  /** Under each hospitality rule, in each industry that is named, all bands should be in reach. */
  private void bands() {
    for (HospitalityRule rule : HospitalityRule.values()) {
      Reach all = new Reach(Integer.MAX_VALUE, Integer.MIN_VALUE);
      for (String industry : industries()) {
        all = all.or(sum(rule, industry));
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
    rules.intimacy().criteria().stream().flatMap(ReachChecks::industries).forEach(named::add);
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

  private void competitorCap() {
    int best =
        rules.support().points().values().stream().mapToInt(Integer::intValue).max().orElse(0);
    if (rules.support().competitorCap() >= best) {
      findings.warning(
          document.required("support").required("competitorCap"),
          "support.competitorCap",
          "caps nothing: no stance is worth more than %d",
          "不起封顶作用：任何态度都不超过 %d",
          best);
    }
  }

  /**
   * Of the diagnoses that fit a cell the first holds: one whose cells are all taken never shows.
   */
  private void diagnoses() {
    Set<GridCell> taken = new HashSet<>();
    for (int at = 0; at < rules.diagnoses().size(); at++) {
      RuleSet.Diagnosis diagnosis = rules.diagnoses().get(at);
      Set<GridCell> cells = new HashSet<>();
      for (Band intimacy : diagnosis.intimacy()) {
        diagnosis.support().forEach(support -> cells.add(new GridCell(intimacy, support)));
      }
      if (taken.containsAll(cells)) {
        findings.warning(
            document.required("diagnoses").get(at).required("key"),
            "diagnoses[" + at + "]",
            "'%s' is never shown: those before it take all its cells",
            "“%s”永远不会显示：前面的诊断已占用其全部格子",
            diagnosis.key());
      }
      taken.addAll(cells);
    }
  }
}

package org.mcrledger.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mcrledger.core.scoring.Band;
import org.mcrledger.core.scoring.Criterion;
import org.mcrledger.core.scoring.GridCell;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.term.EngagementKind;
import tools.jackson.databind.JsonNode;

/** Warns of what no facts can bring about: scores, rungs, diagnoses out of reach. */
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
    new ScoreReach(findings, document, rules).check();
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

package org.mcrledger.rules;

import java.util.List;
import java.util.Optional;
import org.mcrledger.core.tiering.Condition;
import org.mcrledger.core.tiering.Method;
import org.mcrledger.core.tiering.Method.Rule;
import org.mcrledger.core.tiering.TierScheme;
import tools.jackson.databind.JsonNode;

/**
 * Warns of the rules of a first-fit scheme that never decide: whatever the measures are, a rule
 * before them does, or they fit nobody. What would take too long to try is not warned of.
 */
final class RuleReach {
  /** A scheme is anybody's text: so often all its conditions together are asked. */
  private static final long ASKED_MAX = 4_000_000;

  private final Findings findings;
  private final JsonNode document;
  private final List<Rule> rules;
  private final List<Condition> conditions;
  private long left = ASKED_MAX;

  private RuleReach(
      Findings findings, JsonNode document, List<Rule> rules, List<Condition> conditions) {
    this.findings = findings;
    this.document = document;
    this.rules = rules;
    this.conditions = conditions;
  }

  static void check(Findings findings, JsonNode document, TierScheme scheme) {
    if (scheme.method() instanceof Method.FirstFit(var rules)) {
      Rooted rooted = new Rooted(scheme.classes());
      List<Condition> conditions = rules.stream().map(rule -> rooted.of(rule.when())).toList();
      new RuleReach(findings, document, rules, conditions).check();
    }
  }

  private void check() {
    for (int at = 0; at < rules.size(); at++) {
      if (decides(List.of(), at).equals(Optional.of(false))) {
        fitsNobody(at);
      } else if (isTaken(at)) {
        warn(
            at,
            "rule %d (%s) never decides: the rules before it take everybody whom it fits",
            "第 %d 条规则（%s）永远不起作用：符合它的客户都已由前面的规则定级");
      }
    }
  }

  /** By all the rules before it together; where that is too much to try, by one of them alone. */
  private boolean isTaken(int at) {
    List<Condition> before = conditions.subList(0, at);
    return decides(before, at)
        .map(decides -> !decides)
        .orElseGet(
            () ->
                before.stream()
                    .anyMatch(one -> decides(List.of(one), at).equals(Optional.of(false))));
  }

  /** Whether the rule ever decides after those; empty where that is too much to try. */
  private Optional<Boolean> decides(List<Condition> before, int at) {
    Trial trial = new Trial(before, conditions.get(at));
    if (trial.most() > left) {
      return Optional.empty();
    }
    boolean decides = trial.decides();
    left -= trial.soFar();
    return Optional.of(decides);
  }

  /** Of a part of it that is never true is said so already. */
  private void fitsNobody(int at) {
    if (!findings.hasAnyBelow("rules[" + at + "].")) {
      warn(
          at,
          "rule %d (%s) never decides: nobody can be as it asks",
          "第 %d 条规则（%s）永远不起作用：没有客户能符合其条件");
    }
  }

  private void warn(int at, String english, String chinese) {
    findings.warning(
        document.required("rules").get(at),
        "rules[" + at + "]",
        english,
        chinese,
        at + 1,
        rules.get(at).tier().value());
  }
}

package org.mcrledger.rules;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mcrledger.core.scoring.Band;
import org.mcrledger.core.scoring.Criterion;
import org.mcrledger.core.scoring.FrequencyTable;
import org.mcrledger.core.scoring.FrequencyTable.Step;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.scoring.RuleSet.Diagnosis;
import org.mcrledger.core.scoring.RuleSet.GridCuts;
import org.mcrledger.core.scoring.RuleSet.IntimacyRule;
import org.mcrledger.core.scoring.RuleSet.KeyLayerRule;
import org.mcrledger.core.scoring.SupportRule;
import org.mcrledger.core.term.Bilingual;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.InvitationAnswer;
import org.mcrledger.core.term.RuleSetRef;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.Stance;

/** How a rule set's file becomes the rule set of the core. */
final class RuleSetForm {
  private RuleSetForm() {}

  static RuleSet read(CheckedFile file) {
    Fields root = new Fields(file.root());
    Fields grid = root.object("grid");
    return new RuleSet(
        new RuleSetRef(root.text("key"), file.hash()),
        root.bilingual("name"),
        intimacy(root.object("intimacy")),
        support(root.object("support")),
        new GridCuts(grid.number("middleFrom"), grid.number("highFrom")),
        new KeyLayerRule(new Seniority(root.object("keyLayer").number("seniorityMin"))),
        root.number("flaggedJump"),
        root.list("diagnoses", RuleSetForm::diagnosis));
  }

  private static IntimacyRule intimacy(Fields rule) {
    int months = rule.number("windowMonths");
    return new IntimacyRule(
        months,
        rule.number("touchesMin"),
        rule.number("lowest"),
        rule.number("highest"),
        rule.list("criteria", criterion -> criterion(criterion, months)));
  }

  private static Criterion criterion(Fields rule, int windowMonths) {
    String key = rule.text("key");
    Bilingual name = rule.bilingual("name");
    var under = rule.choices("under", HospitalityRule.class);
    return switch (rule.text("kind")) {
      case "frequency" ->
          new Criterion.Frequency(
              key,
              name,
              under,
              byIndustry(rule, windowMonths),
              frequency(rule.object("otherwise"), windowMonths));
      case "ladder" ->
          new Criterion.Ladder(key, name, under, rule.numbers("rungs", EngagementKind.class));
      case "needs-served" ->
          new Criterion.NeedsServed(
              key, name, under, rule.number("pointsPerKind"), rule.number("cap"));
      case "invitations" ->
          new Criterion.Invitations(
              key,
              name,
              under,
              rule.choices("kinds", EngagementKind.class),
              rule.numbers("answers", InvitationAnswer.class),
              rule.flag("uninvited"),
              rule.number("points"));
      default -> throw new IllegalStateException("the schema lets a kind pass that is unknown");
    };
  }

  private static Map<String, FrequencyTable> byIndustry(Fields rule, int windowMonths) {
    Map<String, FrequencyTable> tables = new HashMap<>();
    for (Fields each : rule.list("industries", fields -> fields)) {
      FrequencyTable table = frequency(each, windowMonths);
      each.texts("industries").forEach(industry -> tables.put(industry, table));
    }
    return tables;
  }

  private static FrequencyTable frequency(Fields table, int windowMonths) {
    List<Step> steps = table.list("steps", step -> step(step, windowMonths));
    return new FrequencyTable(steps, table.number("above"));
  }

  private static Step step(Fields step, int windowMonths) {
    int points = step.number("points");
    if (step.has("upTo")) {
      BigDecimal perMonth = step.decimal("upTo");
      return Step.upTo(perMonth, windowMonths, points);
    }
    return Step.below(step.decimal("below"), windowMonths, points);
  }

  private static SupportRule support(Fields rule) {
    return new SupportRule(
        rule.number("windowMonths"),
        rule.numbers("stances", Stance.class),
        rule.numbers("weights", Importance.class),
        rule.number("competitorCap"),
        rule.choice("rounding", SupportRule.Rounding.class));
  }

  private static Diagnosis diagnosis(Fields rule) {
    return new Diagnosis(
        rule.text("key"),
        rule.bilingual("name"),
        rule.bilingual("advice"),
        rule.choices("intimacy", Band.class),
        rule.choices("support", Band.class));
  }
}

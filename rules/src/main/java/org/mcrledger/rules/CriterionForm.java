package org.mcrledger.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.mcrledger.core.scoring.ByAge;
import org.mcrledger.core.scoring.Condition;
import org.mcrledger.core.scoring.Criterion;
import org.mcrledger.core.scoring.Criterion.Frame;
import org.mcrledger.core.scoring.Criterion.Frequency.OfIndustries;
import org.mcrledger.core.scoring.FrequencyTable;
import org.mcrledger.core.scoring.FrequencyTable.Step;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.InvitationAnswer;
import org.mcrledger.core.term.Need;

/** How a criterion of intimacy in a file becomes one of the core. */
final class CriterionForm {
  private static final int ANYONE = 1;

  private CriterionForm() {}

  static Criterion read(Fields rule) {
    Frame frame = frame(rule);
    return switch (rule.text("kind")) {
      case "frequency" -> frequency(frame, rule);
      case "ladder" ->
          new Criterion.Ladder(
              frame, rule.numbers("rungs", EngagementKind.class), byAge(rule, "less"));
      case "needs-served" ->
          new Criterion.NeedsServed(
              frame,
              rule.choices("needs", Need.class),
              rule.number("pointsPerKind"),
              rule.number("cap"),
              byAge(rule, "less"));
      case "invitations" ->
          new Criterion.Invitations(
              frame,
              rule.choices("kinds", EngagementKind.class),
              rule.numbers("answers", InvitationAnswer.class),
              rule.flag("uninvited"),
              rule.number("points"),
              byAge(rule, "less"));
      case "occasions" ->
          new Criterion.Occasions(
              frame,
              rule.choices("kinds", EngagementKind.class),
              rule.number("seniorityMin", ANYONE),
              rule.number("oursMin", ANYONE),
              rule.number("pointsEach"),
              rule.number("cap"),
              byAge(rule, "less"));
      default -> throw new IllegalStateException("the schema lets a kind pass that is unknown");
    };
  }

  private static Frame frame(Fields rule) {
    return new Frame(
        rule.text("key"),
        rule.bilingual("name"),
        rule.choices("under", HospitalityRule.class),
        new LinkedHashSet<>(rule.texts("onlyIn")),
        new LinkedHashSet<>(rule.texts("exceptIn")),
        rule.given("windowMonths"),
        when(rule, ConditionScope.ofCriterion(rule.text("kind"))));
  }

  private static Criterion frequency(Frame frame, Fields rule) {
    return new Criterion.Frequency(
        frame,
        rule.choices("kinds", EngagementKind.class),
        rule.number("seniorityMin", ANYONE),
        byAge(rule, "percent"),
        rule.list("industries", CriterionForm::ofIndustries),
        table(rule.object("otherwise")));
  }

  private static OfIndustries ofIndustries(Fields each) {
    return new OfIndustries(new LinkedHashSet<>(each.texts("industries")), table(each));
  }

  private static FrequencyTable table(Fields table) {
    List<Step> steps = table.list("steps", CriterionForm::step);
    return new FrequencyTable(steps, table.number("above"));
  }

  private static Step step(Fields step) {
    int points = step.number("points");
    return step.has("upTo")
        ? Step.upTo(step.decimal("upTo"), points)
        : Step.below(step.decimal("below"), points);
  }

  static Optional<Condition> when(Fields rule, ConditionScope scope) {
    return rule.has("when")
        ? Optional.of(Conditions.compile(scope, rule.text("when")))
        : Optional.empty();
  }

  /** What changes with age; absent where nothing does. */
  static ByAge byAge(Fields rule, String value) {
    return new ByAge(
        rule.list("decay", step -> new ByAge.Step(step.number("afterMonths"), step.number(value))));
  }
}

package org.mcrledger.rules;

import org.mcrledger.core.scoring.ByAge;
import org.mcrledger.core.scoring.Criterion;
import org.mcrledger.core.scoring.Criterion.Frame;
import org.mcrledger.core.scoring.Criterion.Frequency.OfIndustries;
import org.mcrledger.core.scoring.FrequencyTable;
import org.mcrledger.core.scoring.FrequencyTable.Step;

/** A criterion of intimacy as the document that says it. */
final class CriterionWriting {
  private static final int ANYONE = 1;

  private CriterionWriting() {}

  static Document document(Criterion criterion) {
    return switch (criterion) {
      case Criterion.Frequency rule -> frequency(rule);
      case Criterion.Ladder rule -> {
        Document ladder = begin("ladder", rule.frame()).numbers("rungs", rule.rungs());
        yield decay(ladder, "less", rule.less());
      }
      case Criterion.NeedsServed rule -> {
        Document needs = begin("needs-served", rule.frame()).keysIfAny("needs", rule.needs());
        needs.put("pointsPerKind", rule.pointsPerKind()).put("cap", rule.cap());
        yield decay(needs, "less", rule.less());
      }
      case Criterion.Invitations rule -> {
        Document invitations = begin("invitations", rule.frame()).keys("kinds", rule.kinds());
        invitations.numbers("answers", rule.answers()).put("uninvited", rule.uninvited());
        invitations.put("points", rule.points());
        yield decay(invitations, "less", rule.less());
      }
      case Criterion.Occasions rule -> occasions(rule);
    };
  }

  private static Document begin(String kind, Frame frame) {
    Document document =
        new Document()
            .put("key", frame.key())
            .put("kind", kind)
            .put("name", frame.name())
            .keys("under", frame.under())
            .textsIfAny("onlyIn", frame.onlyIn())
            .textsIfAny("exceptIn", frame.exceptIn());
    RuleSetWriting.given(document, "windowMonths", frame.windowMonths());
    frame.when().ifPresent(when -> document.put("when", when.text()));
    return document;
  }

  private static Document frequency(Criterion.Frequency rule) {
    Document document = begin("frequency", rule.frame()).keysIfAny("kinds", rule.kinds());
    document.putUnless(ANYONE, "seniorityMin", rule.seniorityMin());
    decay(document, "percent", rule.percent());
    if (!rule.industries().isEmpty()) {
      document.list("industries", rule.industries(), CriterionWriting::ofIndustries);
    }
    return document.put("otherwise", table(new Document(), rule.otherwise()));
  }

  private static Document ofIndustries(OfIndustries of) {
    return table(new Document().textsIfAny("industries", of.industries()), of.table());
  }

  private static Document table(Document document, FrequencyTable table) {
    return document
        .list("steps", table.steps(), CriterionWriting::step)
        .put("above", table.above());
  }

  private static Document step(Step step) {
    return new Document()
        .put(step.included() ? "upTo" : "below", step.perMonth())
        .put("points", step.points());
  }

  private static Document occasions(Criterion.Occasions rule) {
    Document document = begin("occasions", rule.frame()).keys("kinds", rule.kinds());
    document.putUnless(ANYONE, "seniorityMin", rule.seniorityMin());
    document.putUnless(ANYONE, "oursMin", rule.oursMin());
    document.put("pointsEach", rule.pointsEach()).put("cap", rule.cap());
    return decay(document, "less", rule.less());
  }

  static Document decay(Document document, String value, ByAge byAge) {
    if (!byAge.isNever()) {
      document.list(
          "decay",
          byAge.steps(),
          step -> new Document().put("afterMonths", step.afterMonths()).put(value, step.value()));
    }
    return document;
  }
}

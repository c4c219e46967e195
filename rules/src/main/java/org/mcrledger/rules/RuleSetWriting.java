package org.mcrledger.rules;

import java.util.OptionalInt;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.scoring.RuleSet.Diagnosis;
import org.mcrledger.core.scoring.RuleSet.IntimacyRule;
import org.mcrledger.core.scoring.RuleSet.LayerCriterion;
import org.mcrledger.core.scoring.RuleSet.LayerRule;
import org.mcrledger.core.scoring.RuleSet.ScaleStep;
import org.mcrledger.core.scoring.SupportRule;
import tools.jackson.databind.node.ObjectNode;

/**
 * A rule set as the document that says it. What a rule set need not say because it is so anyway is
 * left out, so that one rule set has one document, and a new kind of field leaves the hash of those
 * that do not use it as it was.
 */
final class RuleSetWriting {
  private RuleSetWriting() {}

  static ObjectNode document(RuleSet rules) {
    Document root = new Document();
    root.put("key", rules.ref().key()).put("name", rules.name());
    root.put("intimacy", intimacy(rules.intimacy()));
    root.put("support", support(rules.support()));
    root.put(
        "grid",
        new Document()
            .put("middleFrom", rules.grid().middleFrom())
            .put("highFrom", rules.grid().highFrom()));
    root.put(
        "keyLayer", new Document().put("seniorityMin", rules.keyLayer().seniorityMin().level()));
    root.put("flaggedJump", rules.flaggedJump());
    rules
        .overrideMonthsMax()
        .ifPresent(months -> root.put("overrides", new Document().put("monthsMax", months)));
    root.list("diagnoses", rules.diagnoses(), RuleSetWriting::diagnosis);
    if (!rules.layers().isEmpty()) {
      Document layers = new Document();
      rules.layers().forEach(rule -> layer(layers, rule));
      root.put("layers", layers);
    }
    return root.node();
  }

  private static Document intimacy(IntimacyRule rule) {
    Document intimacy = new Document();
    intimacy.put("windowMonths", rule.windowMonths()).put("touchesMin", rule.touchesMin());
    given(intimacy, "unknownAfterMonths", rule.unknownAfterMonths());
    intimacy.put("lowest", rule.lowest()).put("highest", rule.highest());
    if (!rule.scale().isEmpty()) {
      intimacy.list("scale", rule.scale(), RuleSetWriting::scaleStep);
    }
    return intimacy.list("criteria", rule.criteria(), CriterionWriting::document);
  }

  private static Document scaleStep(ScaleStep step) {
    return new Document().put("from", step.from()).put("score", step.score());
  }

  private static Document support(SupportRule rule) {
    Document support = new Document().put("windowMonths", rule.windowMonths());
    given(support, "unknownAfterMonths", rule.unknownAfterMonths());
    support.numbers("stances", rule.points()).numbers("weights", rule.weights());
    CriterionWriting.decay(support, "percent", rule.percent());
    support.put("competitorCap", rule.competitorCap());
    rule.when().ifPresent(when -> support.put("when", when.text()));
    return support.put("rounding", rule.rounding().key());
  }

  private static Document diagnosis(Diagnosis diagnosis) {
    return new Document()
        .put("key", diagnosis.key())
        .put("name", diagnosis.name())
        .put("advice", diagnosis.advice())
        .keys("intimacy", diagnosis.intimacy())
        .keys("support", diagnosis.support());
  }

  private static void layer(Document layers, LayerRule rule) {
    layers.list(rule.layer().key(), rule.criteria(), RuleSetWriting::layerCriterion);
  }

  private static Document layerCriterion(LayerCriterion criterion) {
    Document document =
        new Document()
            .put("key", criterion.key())
            .put("kind", criterion.kind())
            .put("name", criterion.name())
            .put("weight", criterion.weight());
    criterion.numbers().forEach(document::put);
    return document;
  }

  static void given(Document document, String field, OptionalInt number) {
    number.ifPresent(value -> document.put(field, value));
  }
}

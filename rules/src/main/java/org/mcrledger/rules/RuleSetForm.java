package org.mcrledger.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.mcrledger.core.scoring.Band;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.scoring.RuleSet.Diagnosis;
import org.mcrledger.core.scoring.RuleSet.GridCuts;
import org.mcrledger.core.scoring.RuleSet.IntimacyRule;
import org.mcrledger.core.scoring.RuleSet.KeyLayerRule;
import org.mcrledger.core.scoring.RuleSet.LayerCriterion;
import org.mcrledger.core.scoring.RuleSet.LayerRule;
import org.mcrledger.core.scoring.RuleSet.ScaleStep;
import org.mcrledger.core.scoring.SupportRule;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.Layer;
import org.mcrledger.core.term.RuleSetRef;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.Stance;
import tools.jackson.databind.JsonNode;

/**
 * How a rule set's file becomes the rule set of the core; {@link RuleSetWriting} is the way back.
 */
final class RuleSetForm {
  private RuleSetForm() {}

  /** What a checked document says; its hash is that of the canonical form of what it says. */
  static RuleSet read(JsonNode document) {
    Fields root = new Fields(document);
    Fields grid = root.object("grid");
    return identified(
        new RuleSet(
            new RuleSetRef(root.text("key"), ""),
            root.bilingual("name"),
            intimacy(root.object("intimacy")),
            support(root.object("support")),
            new GridCuts(grid.number("middleFrom"), grid.number("highFrom")),
            new KeyLayerRule(new Seniority(root.object("keyLayer").number("seniorityMin"))),
            root.number("flaggedJump"),
            root.has("overrides")
                ? OptionalInt.of(root.object("overrides").number("monthsMax"))
                : OptionalInt.empty(),
            root.list("diagnoses", RuleSetForm::diagnosis),
            root.has("layers") ? layers(root.object("layers")) : List.of()));
  }

  /** The rule set with the hash that belongs to what it says. */
  static RuleSet identified(RuleSet rules) {
    String hash = Canonical.hash(RuleSetWriting.document(rules));
    return rules.identified(new RuleSetRef(rules.ref().key(), hash));
  }

  private static IntimacyRule intimacy(Fields rule) {
    return new IntimacyRule(
        rule.number("windowMonths"),
        rule.number("touchesMin"),
        rule.given("unknownAfterMonths"),
        rule.number("lowest"),
        rule.number("highest"),
        rule.list("scale", step -> new ScaleStep(step.number("from"), step.number("score"))),
        rule.list("criteria", CriterionForm::read));
  }

  private static SupportRule support(Fields rule) {
    return new SupportRule(
        rule.number("windowMonths"),
        rule.given("unknownAfterMonths"),
        rule.numbers("stances", Stance.class),
        rule.numbers("weights", Importance.class),
        CriterionForm.byAge(rule, "percent"),
        rule.number("competitorCap"),
        CriterionForm.when(rule, ConditionScope.STANCES),
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

  private static List<LayerRule> layers(Fields layers) {
    List<LayerRule> rules = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      if (layers.has(layer.key())) {
        rules.add(new LayerRule(layer, layers.list(layer.key(), RuleSetForm::layerCriterion)));
      }
    }
    return rules;
  }

  private static LayerCriterion layerCriterion(Fields rule) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    rule.node()
        .forEachEntry(
            (field, value) -> {
              if (value.isNumber() && !field.equals("weight")) {
                numbers.put(field, value.intValue());
              }
            });
    return new LayerCriterion(
        rule.text("key"),
        rule.bilingual("name"),
        rule.text("kind"),
        rule.number("weight"),
        numbers);
  }
}

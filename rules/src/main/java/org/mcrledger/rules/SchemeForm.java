package org.mcrledger.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.core.tiering.Classes;
import org.mcrledger.core.tiering.Condition;
import org.mcrledger.core.tiering.Method;
import org.mcrledger.core.tiering.Method.Below;
import org.mcrledger.core.tiering.Method.Ladder;
import org.mcrledger.core.tiering.Method.Rule;
import org.mcrledger.core.tiering.SalesRule;
import org.mcrledger.core.tiering.SalesRule.Span;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.core.tiering.TierScheme.Tier;
import tools.jackson.databind.JsonNode;

/** How a tier scheme's file becomes the scheme of the core. */
final class SchemeForm {
  private SchemeForm() {}

  static TierScheme read(JsonNode document) {
    Fields root = new Fields(document);
    List<Tier> tiers = root.list("tiers", SchemeForm::tier);
    return new TierScheme(
        new SchemeKey(root.text("key")),
        Canonical.hash(document),
        root.bilingual("name"),
        root.number("reviewMonths"),
        tiers,
        root.has("classes") ? classes(root.object("classes")) : Classes.NONE,
        method(root, tiers));
  }

  private static Tier tier(Fields tier) {
    return new Tier(
        new TierKey(tier.text("key")),
        tier.bilingual("name"),
        tier.flag("strategic"),
        tier.bilingual("policy"));
  }

  private static Classes classes(Fields classes) {
    return new Classes(
        given(classes, "sales", SchemeForm::sales),
        given(classes, "volume", SchemeForm::volume),
        classes.texts("influence"),
        classes.texts("current-value"),
        given(classes, "cooperation", rule -> rule.number("years")));
  }

  private static <T> Optional<T> given(Fields fields, String field, Function<Fields, T> read) {
    return fields.has(field) ? Optional.of(read.apply(fields.object(field))) : Optional.empty();
  }

  private static Classes.Volume volume(Fields rule) {
    return new Classes.Volume(sales(rule), rule.decimal("big"), rule.decimal("medium"));
  }

  private static SalesRule sales(Fields rule) {
    return new SalesRule(rule.text("currency"), span(rule));
  }

  private static Span span(Fields rule) {
    if (rule.has("months")) {
      return new Span.Months(rule.number("months"));
    }
    return rule.has("years")
        ? new Span.Years(rule.number("years"))
        : new Span.WeightedYears(rule.numbers("weights"));
  }

  private static Method method(Fields root, List<Tier> tiers) {
    return switch (root.text("method")) {
      case "first-fit" -> new Method.FirstFit(root.list("rules", SchemeForm::rule));
      case "levels" ->
          new Method.Levels(
              root.list("ladders", ladder -> ladder(ladder, tiers)),
              root.choice("below", Below.class));
      case "ranked" -> new Method.Ranked(byTier(root.object("shares"), tiers));
      default -> throw new IllegalStateException("the schema lets a method pass that is unknown");
    };
  }

  private static Rule rule(Fields rule) {
    return new Rule(
        new TierKey(rule.text("tier")),
        rule.has("when") ? condition(rule.object("when")) : Condition.always());
  }

  private static Condition condition(Fields condition) {
    if (condition.has("all")) {
      return new Condition.All(condition.list("all", SchemeForm::condition));
    }
    if (condition.has("any")) {
      return new Condition.Any(condition.list("any", SchemeForm::condition));
    }
    if (condition.has("not")) {
      return new Condition.Not(condition(condition.object("not")));
    }
    Measure measure = condition.choice("measure", Measure.class);
    return condition.has("is")
        ? new Condition.Is(measure, condition.texts("is"))
        : new Condition.AtLeast(measure, condition.decimal("atLeast"));
  }

  private static Ladder ladder(Fields ladder, List<Tier> tiers) {
    return new Ladder(
        ladder.choice("measure", Measure.class), byTier(ladder.object("from"), tiers));
  }

  /** In the order of the tiers, whatever that of the file. */
  private static List<Map.Entry<TierKey, BigDecimal>> byTier(Fields numbers, List<Tier> tiers) {
    List<Map.Entry<TierKey, BigDecimal>> ordered = new ArrayList<>();
    for (Tier tier : tiers) {
      JsonNode number = numbers.node().path(tier.key().value());
      if (number.isNumber()) {
        ordered.add(Map.entry(tier.key(), number.decimalValue()));
      }
    }
    return ordered;
  }
}

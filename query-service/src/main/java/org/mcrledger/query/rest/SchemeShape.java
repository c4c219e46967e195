package org.mcrledger.query.rest;

import static org.mcrledger.query.rest.Shapes.object;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.core.tiering.Classes;
import org.mcrledger.core.tiering.Condition;
import org.mcrledger.core.tiering.Method;
import org.mcrledger.core.tiering.SalesRule;
import org.mcrledger.core.tiering.SalesRule.Span;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.query.answer.SchemeFile;

/** A tier scheme as JSON, in the words of its file. */
final class SchemeShape {
  private SchemeShape() {}

  /**
   * Without its rules.
   *
   * @param official whether it is the official one on the day asked about
   */
  static Map<String, Object> summary(TierScheme scheme, boolean official) {
    return object(
        "key", scheme.key(),
        "version", scheme.version(),
        "name", scheme.name(),
        "official", official,
        "reviewMonths", scheme.reviewMonths(),
        "method", scheme.method().key(),
        "measures", scheme.measures().stream().map(Measure::key).toList(),
        "tiers", scheme.tiers().stream().map(SchemeShape::tier).toList());
  }

  /**
   * As one of all: how it stands on the day, and the version in force then; the last one where none
   * is, and no more than its key where there is only a draft.
   */
  static Map<String, Object> listed(SchemeFile found) {
    Map<String, Object> json = object("key", found.key());
    found.scheme().ifPresent(scheme -> json.putAll(summary(scheme, found.official())));
    json.putAll(RuleShape.file(found.file()));
    return json;
  }

  static Map<String, Object> whole(TierScheme scheme, boolean official) {
    Map<String, Object> json = summary(scheme, official);
    json.put("classes", classes(scheme.classes()));
    switch (scheme.method()) {
      case Method.FirstFit(var rules) ->
          json.put("rules", rules.stream().map(SchemeShape::rule).toList());
      case Method.Levels(var ladders, var below) -> {
        json.put("ladders", ladders.stream().map(SchemeShape::ladder).toList());
        json.put("below", below.key());
      }
      case Method.Ranked(var shares) -> json.put("shares", byTier(shares));
    }
    return json;
  }

  private static Map<String, Object> tier(TierScheme.Tier tier) {
    return object(
        "key", tier.key(),
        "name", tier.name(),
        "strategic", tier.strategic(),
        "policy", tier.policy());
  }

  private static Map<String, Object> classes(Classes classes) {
    Map<String, Object> json = new LinkedHashMap<>();
    classes.sales().ifPresent(rule -> json.put("sales", sales(rule)));
    classes
        .volume()
        .ifPresent(
            volume -> {
              Map<String, Object> rule = sales(volume.sales());
              rule.put("big", volume.bigFrom());
              rule.put("medium", volume.mediumFrom());
              json.put("volume", rule);
            });
    if (!classes.influence().isEmpty()) {
      json.put("influence", classes.influence());
    }
    if (!classes.currentValue().isEmpty()) {
      json.put("current-value", classes.currentValue());
    }
    classes.stableYears().ifPresent(years -> json.put("cooperation", object("years", years)));
    return json;
  }

  private static Map<String, Object> sales(SalesRule rule) {
    Map<String, Object> json = object("currency", rule.currency());
    switch (rule.span()) {
      case Span.Months(var months) -> json.put("months", months);
      case Span.Years(var years) -> json.put("years", years);
      case Span.WeightedYears(var weights) -> json.put("weights", weights);
    }
    return json;
  }

  private static Map<String, Object> rule(Method.Rule rule) {
    return object("tier", rule.tier(), "when", condition(rule.when()));
  }

  private static Map<String, Object> ladder(Method.Ladder ladder) {
    return object("measure", ladder.measure().key(), "from", byTier(ladder.from()));
  }

  private static Map<String, Object> byTier(List<Map.Entry<TierKey, BigDecimal>> numbers) {
    Map<String, Object> json = new LinkedHashMap<>();
    numbers.forEach(entry -> json.put(entry.getKey().value(), entry.getValue()));
    return json;
  }

  /** As files write it, {@code moreThan} aside; an {@code all} of nothing holds always. */
  static Map<String, Object> condition(Condition condition) {
    return switch (condition) {
      case Condition.All(var of) -> object("all", conditions(of));
      case Condition.Any(var of) -> object("any", conditions(of));
      case Condition.Not(var that) -> object("not", condition(that));
      case Condition.Is(var measure, var keys) -> object("measure", measure.key(), "is", keys);
      case Condition.AtLeast(var measure, var border) ->
          object("measure", measure.key(), "atLeast", border);
      case Condition.MoreThan(var measure, var border) ->
          object("measure", measure.key(), "moreThan", border);
    };
  }

  private static List<Map<String, Object>> conditions(List<Condition> of) {
    return of.stream().map(SchemeShape::condition).toList();
  }
}

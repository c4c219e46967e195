package org.mcrledger.query.rest;

import static org.mcrledger.query.rest.Shapes.object;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.tiering.CustomerMeasures;
import org.mcrledger.core.tiering.Evaluation;
import org.mcrledger.core.tiering.Evaluation.Assessed;
import org.mcrledger.core.tiering.Evaluation.NotAssessable;
import org.mcrledger.core.tiering.Evaluation.NotRanked;
import org.mcrledger.core.tiering.Evaluation.Reason;
import org.mcrledger.core.tiering.Measured;
import org.mcrledger.core.tiering.Missing;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.kit.reading.Unknown;
import org.mcrledger.query.answer.EvaluationLine;
import org.mcrledger.query.answer.Portfolio;

/** What a scheme makes of a customer, as JSON with everything that it follows from. */
final class EvaluationShape {
  private EvaluationShape() {}

  static Map<String, Object> of(EvaluationLine line) {
    TierScheme scheme = line.scheme();
    Evaluation evaluation = line.evaluation();
    Map<String, Object> json =
        object(
            "customerId", line.customer(),
            "customerName", line.name(),
            "scheme", scheme.key(),
            "version", scheme.version(),
            "result", result(evaluation),
            "tier", evaluation.given(),
            "tierName", evaluation.given().flatMap(scheme::tier).map(TierScheme.Tier::name));
    json.put(
        "measures",
        scheme.measures().stream()
            .map(measure -> reading(measure, evaluation.measures()))
            .toList());
    switch (evaluation) {
      case Assessed assessed -> {
        json.put("because", because(assessed.because()));
        json.putAll(object("next", assessed.next().map(EvaluationShape::step)));
      }
      case NotAssessable(_, var needs) ->
          json.put("needs", needs.stream().map(EvaluationShape::need).toList());
      case NotRanked _ -> {}
    }
    return json;
  }

  private static String result(Evaluation evaluation) {
    return switch (evaluation) {
      case Assessed _ -> "assessed";
      case NotAssessable _ -> "not-assessable";
      case NotRanked _ -> "not-ranked";
    };
  }

  private static Map<String, Object> reading(Measure measure, CustomerMeasures customer) {
    Optional<Measured> found = customer.find(measure);
    return object(
        "measure",
        measure.key(),
        "value",
        found.map(Measured::value).map(EvaluationShape::value).orElse(Unknown.WORD),
        "on",
        found.map(Measured::on),
        "events",
        found.map(Measured::events).orElse(List.of()));
  }

  static Object value(MeasureValue value) {
    return switch (value) {
      case MeasureValue.Choice(var key) -> key;
      case MeasureValue.Amount(var amount) -> amount;
      case MeasureValue.Places(var places) -> places;
    };
  }

  static Map<String, Object> because(Reason reason) {
    return switch (reason) {
      case Reason.RuleFits(var rule, var when) ->
          object("rule", rule, "when", SchemeShape.condition(when));
      case Reason.LowestLevel(var levels) -> {
        Map<String, Object> byMeasure = new LinkedHashMap<>();
        levels.forEach((measure, tier) -> byMeasure.put(measure.key(), tier));
        yield object("levels", byMeasure);
      }
      case Reason.Place(var place, var of, var last) ->
          object("place", place, "of", of, "lastOfTier", last);
    };
  }

  static Map<String, Object> step(Evaluation.Step step) {
    return object("tier", step.tier(), "missing", SchemeShape.condition(step.missing()));
  }

  /** What would tell the measure, and the currencies for which a rate would be needed. */
  private static Map<String, Object> need(Missing missing) {
    return object(
        "measure", missing.measure().key(),
        "record", missing.record().stream().map(Measure::key).toList(),
        "ratesFor", missing.ratesFor());
  }

  static Map<String, Object> totals(Portfolio.Totals totals) {
    Map<String, Object> tiers = new LinkedHashMap<>();
    totals.tiers().forEach((tier, count) -> tiers.put(tier.value(), count));
    Map<String, Object> needed = new LinkedHashMap<>();
    totals.needed().forEach((measure, count) -> needed.put(measure.key(), count));
    return object(
        "customers", totals.customers(),
        "tiers", tiers,
        "notAssessable", totals.notAssessable(),
        "notRanked", totals.notRanked(),
        "needed", needed);
  }
}

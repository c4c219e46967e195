package org.mcrledger.query.rest;

import static org.mcrledger.query.rest.Shapes.object;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.replay.Agreement;
import org.mcrledger.core.replay.Agreement.Disagreement;
import org.mcrledger.core.replay.Agreement.OfScore;
import org.mcrledger.core.replay.Agreement.OfTier;
import org.mcrledger.core.replay.Agreement.Part;
import org.mcrledger.core.replay.BackTest;
import org.mcrledger.core.replay.BackTest.Decile;
import org.mcrledger.core.replay.BackTest.Pair;
import org.mcrledger.core.replay.Classed;
import org.mcrledger.core.replay.Estimate;
import org.mcrledger.core.term.EventId;
import org.mcrledger.query.answer.EventJson;
import org.mcrledger.query.lab.judge.Judged;

/** How a replay stands to what people decided and to what came, as JSON. */
final class JudgedShape {
  private JudgedShape() {}

  /**
   * Two blocks.
   *
   * @param reasons of the disagreements; an erased one is empty
   */
  static Map<String, Object> of(Judged judged, Map<EventId, Optional<String>> reasons) {
    return object(
        "agreement", agreement(judged.agreement(), reasons),
        "backTest", backTest(judged.backTest()));
  }

  private static Map<String, Object> agreement(
      Agreement agreement, Map<EventId, Optional<String>> reasons) {
    return object(
        "parts", agreement.parts().stream().map(JudgedShape::part).toList(),
        "disagreements",
            agreement.largest().stream().map(each -> disagreement(each, reasons)).toList());
  }

  private static Map<String, Object> part(Part part) {
    return object(
        "of", part.of().key(),
        "scheme", part.scheme(),
        "decisions", part.decisions(),
        "before", figures(part.before()),
        "after", figures(part.after()));
  }

  private static Map<String, Object> figures(Agreement.Figures figures) {
    return object(
        "cases", figures.cases(),
        "withoutComputed", figures.withoutComputed(),
        "agreed", figures.agreed(),
        "share", estimate(figures.share()),
        "kappa", estimate(figures.kappa()),
        "weightedKappa", estimate(figures.weightedKappa()));
  }

  /** A value with its interval, or why there is none. */
  private static Map<String, Object> estimate(Estimate estimate) {
    return switch (estimate) {
      case Estimate.Known known ->
          object(
              "value", known.value(),
              "low", known.interval().map(Estimate.Interval::low),
              "high", known.interval().map(Estimate.Interval::high));
      case Estimate.Undefined undefined -> object("undefined", undefined.why().key());
    };
  }

  private static Map<String, Object> disagreement(
      Disagreement of, Map<EventId, Optional<String>> reasons) {
    Map<String, Object> json =
        object(
            "event", of.event(), "customerId", of.customer(), "on", of.on(), "steps", of.steps());
    json.putAll(
        switch (of) {
          case OfScore score -> score(score);
          case OfTier tier -> tier(tier);
        });
    json.put(
        "because", reasons.getOrDefault(of.event(), Optional.empty()).orElse(EventJson.ERASED));
    return json;
  }

  private static Map<String, Object> score(OfScore score) {
    return object(
        "of", score.subject().key(),
        "contactId", score.contact(),
        "people", Shapes.score(score.people()),
        "before", Shapes.score(score.before()),
        "after", Shapes.score(score.after()));
  }

  private static Map<String, Object> tier(OfTier tier) {
    return object(
        "of", Agreement.Subject.TIER.key(),
        "scheme", tier.scheme(),
        "people", tier.people(),
        "before", tier.before().map(Classed::key),
        "after", tier.after().map(Classed::key),
        "code", tier.code().key());
  }

  private static Map<String, Object> backTest(BackTest backTest) {
    return object("pairs", backTest.pairs().stream().map(JudgedShape::pair).toList());
  }

  private static Map<String, Object> pair(Pair pair) {
    return object(
        "year", pair.year(),
        "outcomeYear", pair.year() + 1,
        "outcome", pair.outcome().key(),
        "before", figures(pair.before()),
        "after", figures(pair.after()));
  }

  private static Map<String, Object> figures(BackTest.Figures figures) {
    Map<String, Object> excluded = object();
    figures.excluded().forEach((why, count) -> excluded.put(why.key(), count));
    return object(
        "cases", figures.cases(),
        "excluded", excluded,
        "correlation", estimate(figures.correlation()),
        "deciles", deciles(figures.deciles()));
  }

  private static List<Map<String, Object>> deciles(List<Decile> deciles) {
    return deciles.stream()
        .map(
            each ->
                object(
                    "decile", each.decile(),
                    "cases", each.cases(),
                    "mean", each.mean(),
                    "lift", estimate(each.lift())))
        .toList();
  }
}

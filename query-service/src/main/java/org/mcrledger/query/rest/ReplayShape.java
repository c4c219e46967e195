package org.mcrledger.query.rest;

import static org.mcrledger.query.rest.Shapes.object;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mcrledger.core.replay.MonthEnds;
import org.mcrledger.kit.access.CurrentActor;
import org.mcrledger.kit.problem.Language;
import org.mcrledger.kit.problem.Problems;
import org.mcrledger.query.lab.ReplayOrder;
import org.mcrledger.query.lab.ReplayOrder.Side;
import org.mcrledger.query.lab.ReplayResult;
import org.mcrledger.query.lab.ReplayResult.CustomerLabel;
import org.mcrledger.query.lab.ReplayResult.Grouping;
import org.mcrledger.query.lab.ReplayRun;

/** A replay as JSON: what all of them have in common. */
final class ReplayShape {
  private ReplayShape() {}

  /** What was asked for, how far it is, and why it failed where it did. */
  static Map<String, Object> standing(ReplayRun run, Language language) {
    Map<String, Object> json =
        object(
            "id", run.id(),
            "state", Shapes.key(run.state()),
            "done", run.done(),
            "total", run.total(),
            "askedBy", CurrentActor.mayKnow(run.account()),
            "askedAt", run.askedAt(),
            "repeats", run.repeats());
    json.putAll(asked(run.order()));
    run.problem().ifPresent(problem -> json.put("problem", Problems.document(problem, language)));
    return json;
  }

  /** What was asked for, whoever did. */
  static Map<String, Object> asked(ReplayOrder order) {
    MonthEnds months = order.months();
    Map<String, Object> json =
        object(
            "of", order.after().id().kind().key(),
            "against", side(order.before()),
            "rules", side(order.after()),
            "from", months.month(0),
            "to", months.month(months.count() - 1));
    if (order instanceof ReplayOrder.OfRuleSets) {
      json.put("overrides", order.overrides());
    }
    return json;
  }

  /**
   * The same, and once it is done what came of it.
   *
   * @param judgement tells beside it how the result stands to people and to what came
   */
  static Map<String, Object> whole(
      ReplayRun run,
      Language language,
      int movers,
      Function<ReplayResult, Map<String, Object>> judgement) {
    Map<String, Object> json = standing(run, language);
    run.result()
        .ifPresent(
            result -> {
              Map<String, Object> told = result(result, movers);
              told.putAll(judgement.apply(result));
              json.put("result", told);
            });
    return json;
  }

  static Map<String, Object> result(ReplayResult result, int movers) {
    return switch (result) {
      case ReplayResult.OfRuleSets found -> RuleSetReplayShape.result(found, movers);
      case ReplayResult.OfSchemes found -> SchemeReplayShape.result(found, movers);
    };
  }

  private static Map<String, Object> side(Side<?> side) {
    return object("key", side.id().key(), "hash", side.hash());
  }

  static Map<String, Object> totals(ReplayResult result) {
    Map<String, Object> totals = object();
    for (Grouping grouping : Grouping.values()) {
      totals.put(Shapes.key(grouping), totals(result.totals().getOrDefault(grouping, Map.of())));
    }
    return totals;
  }

  private static List<Map<String, Object>> totals(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(
            each ->
                object(
                    "key",
                    each.getKey().isEmpty() ? null : each.getKey(),
                    "moved",
                    each.getValue()))
        .toList();
  }

  static Map<String, Object> label(CustomerLabel label) {
    return object("region", label.region(), "industry", label.industry(), "owner", label.owner());
  }
}

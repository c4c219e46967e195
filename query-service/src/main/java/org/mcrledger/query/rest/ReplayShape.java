package org.mcrledger.query.rest;

import static org.mcrledger.query.rest.Shapes.object;

import java.util.List;
import java.util.Map;
import org.mcrledger.core.replay.Cause;
import org.mcrledger.core.replay.Comparison.Matrix.Field;
import org.mcrledger.core.term.RuleSetRef;
import org.mcrledger.query.lab.ReplayOrder;
import org.mcrledger.query.lab.ReplayResult;
import org.mcrledger.query.lab.ReplayResult.Grouping;
import org.mcrledger.query.lab.ReplayResult.Moved;
import org.mcrledger.query.lab.ReplayRun;

/** A replay as JSON. */
final class ReplayShape {
  private ReplayShape() {}

  /** What was asked for, and how far it is. */
  static Map<String, Object> standing(ReplayRun run) {
    ReplayOrder order = run.order();
    int months = order.months().count();
    return object(
        "id", run.id(),
        "state", Shapes.key(run.state()),
        "done", run.done(),
        "total", run.total(),
        "askedBy", run.account(),
        "askedAt", run.askedAt(),
        "against", rules(order.before().ref()),
        "rules", rules(order.after().ref()),
        "from", order.months().month(0),
        "to", order.months().month(months - 1),
        "overrides", order.overrides());
  }

  /** The same, and once it is done what came of it. */
  static Map<String, Object> whole(ReplayRun run, int movers) {
    Map<String, Object> json = standing(run);
    run.result().ifPresent(result -> json.put("result", result(run, result, movers)));
    return json;
  }

  private static Map<String, Object> result(ReplayRun run, ReplayResult result, int movers) {
    int last = run.order().months().count() - 1;
    Map<String, Object> json =
        object(
            "position", result.position(),
            "facts", result.facts(),
            "persons", result.contacts(),
            "hash", result.hash(),
            "moved", result.moved().size());
    json.put(
        "matrix",
        object(
            "at",
            run.order().months().date(last),
            "fields",
            result.matrix().fields().stream().map(ReplayShape::field).toList()));
    Map<String, Object> totals = object();
    for (Grouping grouping : Grouping.values()) {
      totals.put(Shapes.key(grouping), totals(result.totals().getOrDefault(grouping, Map.of())));
    }
    json.put("totals", totals);
    json.put("movers", result.moved().stream().limit(movers).map(ReplayShape::moved).toList());
    return json;
  }

  private static Map<String, Object> rules(RuleSetRef ref) {
    return object("key", ref.key(), "hash", ref.hash());
  }

  private static Map<String, Object> field(Field field) {
    return object(
        "before", Shapes.cell(field.before()),
        "after", Shapes.cell(field.after()),
        "persons", field.persons());
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

  private static Map<String, Object> moved(Moved moved) {
    return object(
        "contactId", moved.contact(),
        "customerId", moved.customer(),
        "seniority", moved.seniority(),
        "first", moved.first(),
        "before", Shapes.cell(moved.before()),
        "after", Shapes.cell(moved.after()),
        "months", moved.months(),
        "because", because(moved.cause()),
        "region", moved.region(),
        "industry", moved.industry(),
        "owner", moved.owner());
  }

  /** The criterion by its key, or what else of the rules it was. */
  private static Map<String, Object> because(Cause cause) {
    return object(
        "part",
        cause.part().key(),
        "criterion",
        cause.criterion().isEmpty() ? null : cause.criterion());
  }
}

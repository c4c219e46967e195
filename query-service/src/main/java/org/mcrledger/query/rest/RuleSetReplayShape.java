package org.mcrledger.query.rest;

import static org.mcrledger.query.rest.Shapes.object;

import java.util.Map;
import org.mcrledger.core.replay.Cause;
import org.mcrledger.core.replay.Comparison.Matrix.Field;
import org.mcrledger.core.replay.MonthEnds;
import org.mcrledger.query.lab.ReplayResult;
import org.mcrledger.query.lab.ReplayResult.MovedPerson;

/** What came of a replay of two rule sets, as JSON. */
final class RuleSetReplayShape {
  private RuleSetReplayShape() {}

  static Map<String, Object> result(ReplayResult.OfRuleSets result, int movers) {
    MonthEnds months = result.order().months();
    return object(
        "position", result.position(),
        "facts", result.facts(),
        "persons", result.all(),
        "hash", result.hash(),
        "moved", result.moving(),
        "matrix",
            object(
                "at",
                months.date(months.count() - 1),
                "fields",
                result.matrix().fields().stream().map(RuleSetReplayShape::field).toList()),
        "totals", ReplayShape.totals(result),
        "movers", result.moved().stream().limit(movers).map(RuleSetReplayShape::moved).toList());
  }

  private static Map<String, Object> field(Field field) {
    return object(
        "before", Shapes.cell(field.before()),
        "after", Shapes.cell(field.after()),
        "persons", field.persons());
  }

  private static Map<String, Object> moved(MovedPerson moved) {
    Map<String, Object> json =
        object(
            "contactId", moved.contact(),
            "customerId", moved.customer(),
            "seniority", moved.seniority(),
            "first", moved.first(),
            "before", Shapes.cell(moved.before()),
            "after", Shapes.cell(moved.after()),
            "months", moved.months(),
            "because", because(moved.cause()));
    json.putAll(ReplayShape.label(moved.label()));
    return json;
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

package org.mcrledger.query.rest;

import static org.mcrledger.query.rest.Shapes.object;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.mcrledger.core.replay.Classed;
import org.mcrledger.core.replay.MonthEnds;
import org.mcrledger.core.replay.TierCause;
import org.mcrledger.core.replay.TierComparison;
import org.mcrledger.core.replay.TierComparison.Field;
import org.mcrledger.core.term.Measure;
import org.mcrledger.query.lab.ReplayResult;
import org.mcrledger.query.lab.ReplayResult.MovedCustomer;

/** What came of a replay of two tier schemes, as JSON. */
final class SchemeReplayShape {
  private SchemeReplayShape() {}

  static Map<String, Object> result(ReplayResult.OfSchemes result, int movers) {
    MonthEnds months = result.order().months();
    TierComparison compared = result.compared();
    int last = months.count() - 1;
    return object(
        "position", result.position(),
        "facts", result.facts(),
        "customers", result.all(),
        "hash", result.hash(),
        "moved", result.moving(),
        "matrix",
            object(
                "at",
                months.date(last),
                "fields",
                compared.matrix(last).stream().map(SchemeReplayShape::field).toList()),
        "wanting",
            object(
                "before",
                wanting(compared.wantingBefore()),
                "after",
                wanting(compared.wantingAfter())),
        "totals", ReplayShape.totals(result),
        "movers", result.moved().stream().limit(movers).map(SchemeReplayShape::moved).toList());
  }

  private static Map<String, Object> field(Field field) {
    return object(
        "before", classed(field.before()),
        "after", classed(field.after()),
        "customers", field.customers());
  }

  /** As an evaluation says it: the kind of answer, and the tier where there is one. */
  static Map<String, Object> classed(Classed classed) {
    return object("result", classed.result().key(), "tier", classed.tier());
  }

  private static Map<String, Object> wanting(Map<Measure, Integer> customers) {
    Map<String, Object> json = new LinkedHashMap<>();
    customers.forEach((measure, count) -> json.put(measure.key(), count));
    return json;
  }

  private static Map<String, Object> moved(MovedCustomer moved) {
    Map<String, Object> json =
        object(
            "customerId", moved.customer(),
            "first", moved.first(),
            "before", classed(moved.before()),
            "after", classed(moved.after()),
            "months", moved.months(),
            "because", because(moved.cause()));
    json.putAll(ReplayShape.label(moved.label()));
    return json;
  }

  private static Map<String, Object> because(TierCause cause) {
    return object(
        "part", cause.part().key(),
        "measure", cause.measure().map(Measure::key),
        "ruleBefore", number(cause.ruleBefore()),
        "ruleAfter", number(cause.ruleAfter()));
  }

  @SuppressWarnings("NullAway") // JSON's null is meant
  private static Integer number(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }
}

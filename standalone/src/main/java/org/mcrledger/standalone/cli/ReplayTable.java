package org.mcrledger.standalone.cli;

import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The result of a replay as lines for a terminal: who moves, from where to where, and totals. */
final class ReplayTable {
  /** What a customer without a region, industry or owner is counted under. */
  private static final String NONE = "-";

  private ReplayTable() {}

  static String of(JsonNode run) {
    JsonNode result = run.path("result");
    StringBuilder text = new StringBuilder();
    text.append(
        "%s (%.12s) against %s (%.12s), %s to %s, as known at position %d%n"
            .formatted(
                run.path("rules").path("key").asString(),
                run.path("rules").path("hash").asString(),
                run.path("against").path("key").asString(),
                run.path("against").path("hash").asString(),
                run.path("from").asString(),
                run.path("to").asString(),
                result.path("position").asLong()));
    if (run.path("of").asString().equals("tier-scheme")) {
      customers(result, text);
    } else {
      persons(result, text);
    }
    totals(result.path("totals"), text);
    JudgementTable.add(result, text);
    return text.toString();
  }

  private static void persons(JsonNode result, StringBuilder text) {
    moved(result, "persons", text);
    Lines movers =
        new Lines("").row("person", "customer", "first", "before", "after", "months", "because");
    for (JsonNode mover : result.path("movers")) {
      movers.row(
          mover.path("contactId").asString(),
          mover.path("customerId").asString(),
          mover.path("first").asString(),
          cell(mover.path("before")),
          cell(mover.path("after")),
          mover.path("months").asString(),
          because(mover.path("because"), "criterion"));
    }
    addIfAny(result.path("movers"), movers, text);
    matrix(result.path("matrix"), "persons", ReplayTable::cell, text);
  }

  private static void customers(JsonNode result, StringBuilder text) {
    moved(result, "customers", text);
    wanting(result.path("wanting").path("after"), text);
    Lines movers = new Lines("").row("customer", "first", "before", "after", "months", "because");
    for (JsonNode mover : result.path("movers")) {
      movers.row(
          mover.path("customerId").asString(),
          mover.path("first").asString(),
          tier(mover.path("before")),
          tier(mover.path("after")),
          mover.path("months").asString(),
          because(mover.path("because"), "measure"));
    }
    addIfAny(result.path("movers"), movers, text);
    matrix(result.path("matrix"), "customers", ReplayTable::tier, text);
  }

  private static void moved(JsonNode result, String who, StringBuilder text) {
    text.append(
        "%,d of %,d %s move%n"
            .formatted(result.path("moved").asLong(), result.path(who).asLong(), who));
  }

  private static void addIfAny(JsonNode items, Lines lines, StringBuilder text) {
    if (!items.isEmpty()) {
      lines.addTo(text);
    }
  }

  /** How many stand where before and after, at the last month-end. */
  private static void matrix(
      JsonNode matrix, String who, Function<JsonNode, String> place, StringBuilder text) {
    if (matrix.path("fields").isEmpty()) {
      return;
    }
    text.append("%nwho stands where at %s%n".formatted(matrix.path("at").asString()));
    Lines lines = new Lines("  ").row("before", "after", who);
    for (JsonNode field : matrix.path("fields")) {
      lines.row(
          place.apply(field.path("before")),
          place.apply(field.path("after")),
          field.path(who).asString());
    }
    lines.addTo(text);
  }

  /** The movers by region, industry and owner of their customers. */
  private static void totals(JsonNode totals, StringBuilder text) {
    totals.forEachEntry(
        (grouping, counts) -> {
          if (counts.isEmpty()) {
            return;
          }
          text.append("%nmovers by %s%n".formatted(grouping));
          Lines lines = new Lines("  ");
          counts.forEach(
              each -> lines.row(each.path("key").asString(NONE), each.path("moved").asString()));
          lines.addTo(text);
        });
  }

  private static void wanting(JsonNode measures, StringBuilder text) {
    measures
        .properties()
        .forEach(
            each ->
                text.append(
                    "at the end %,d not assessable for want of %s%n"
                        .formatted(each.getValue().asLong(), each.getKey())));
  }

  /** Intimacy, then support. */
  private static String cell(JsonNode cell) {
    return cell.path("intimacy").asString() + "/" + cell.path("support").asString();
  }

  /** The tier, or the kind of answer where there is none. */
  private static String tier(JsonNode classed) {
    return classed.path("tier").isString()
        ? classed.path("tier").asString()
        : classed.path("result").asString();
  }

  /** What it was by its key, or else which part of the rules. */
  private static String because(JsonNode cause, String what) {
    return cause.path(what).isString()
        ? cause.path(what).asString()
        : cause.path("part").asString();
  }
}

package org.mcrledger.standalone.cli;

import tools.jackson.databind.JsonNode;

/** The result of a replay as lines for a terminal. */
final class ReplayTable {
  private static final String PERSON = "%-28s %-24s %-10s %-17s %-17s %6s  %s%n";
  private static final String CUSTOMER = "%-28s %-10s %-17s %-17s %6s  %s%n";

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
    JudgementTable.add(result, text);
    return text.toString();
  }

  private static void persons(JsonNode result, StringBuilder text) {
    text.append(
        "%,d of %,d persons move%n"
            .formatted(result.path("moved").asLong(), result.path("persons").asLong()));
    if (!result.path("movers").isEmpty()) {
      text.append(
          PERSON.formatted("person", "customer", "first", "before", "after", "months", "because"));
    }
    for (JsonNode mover : result.path("movers")) {
      text.append(
          PERSON.formatted(
              mover.path("contactId").asString(),
              mover.path("customerId").asString(),
              mover.path("first").asString(),
              cell(mover.path("before")),
              cell(mover.path("after")),
              mover.path("months").asString(),
              because(mover.path("because"), "criterion")));
    }
  }

  private static void customers(JsonNode result, StringBuilder text) {
    text.append(
        "%,d of %,d customers move%n"
            .formatted(result.path("moved").asLong(), result.path("customers").asLong()));
    wanting(result.path("wanting").path("after"), text);
    if (!result.path("movers").isEmpty()) {
      text.append(CUSTOMER.formatted("customer", "first", "before", "after", "months", "because"));
    }
    for (JsonNode mover : result.path("movers")) {
      text.append(
          CUSTOMER.formatted(
              mover.path("customerId").asString(),
              mover.path("first").asString(),
              tier(mover.path("before")),
              tier(mover.path("after")),
              mover.path("months").asString(),
              because(mover.path("because"), "measure")));
    }
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

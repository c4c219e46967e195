package org.mcrledger.standalone.cli;

import tools.jackson.databind.JsonNode;

/** The result of a replay as lines for a terminal. */
final class ReplayTable {
  private static final String LINE = "%-28s %-24s %-10s %-17s %-17s %6s  %s%n";

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
    text.append(
        "%,d of %,d persons move%n"
            .formatted(result.path("moved").asLong(), result.path("persons").asLong()));
    if (!result.path("movers").isEmpty()) {
      text.append(
          LINE.formatted("person", "customer", "first", "before", "after", "months", "because"));
    }
    for (JsonNode mover : result.path("movers")) {
      text.append(line(mover));
    }
    return text.toString();
  }

  private static String line(JsonNode mover) {
    return LINE.formatted(
        mover.path("contactId").asString(),
        mover.path("customerId").asString(),
        mover.path("first").asString(),
        cell(mover.path("before")),
        cell(mover.path("after")),
        mover.path("months").asString(),
        because(mover.path("because")));
  }

  /** Intimacy, then support. */
  private static String cell(JsonNode cell) {
    return cell.path("intimacy").asString() + "/" + cell.path("support").asString();
  }

  private static String because(JsonNode cause) {
    return cause.path("criterion").isString()
        ? cause.path("criterion").asString()
        : cause.path("part").asString();
  }
}

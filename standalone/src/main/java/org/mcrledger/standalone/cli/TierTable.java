package org.mcrledger.standalone.cli;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Tiers held beside tiers given, as lines for a terminal. */
final class TierTable {
  private static final String MOVE = "%-28s %-8s %-16s %-6s%n";
  private static final String PROPOSAL = "%-36s %-28s %-8s %-16s %-6s%n";
  private static final String NONE = "-";

  private TierTable() {}

  /** Whoever would stand in another tier than the one held. */
  static String ofMoves(JsonNode answer) {
    JsonNode totals = answer.path("totals");
    StringBuilder text = new StringBuilder();
    text.append(
        "%s (%.12s) as valid on %s: %,d customers%n"
            .formatted(
                answer.path("scheme").asString(),
                answer.path("version").asString(),
                answer.path("validAt").asString(),
                totals.path("customers").asLong()));
    totals.path("tiers").forEachEntry((tier, count) -> count(text, tier, count));
    count(text, "not assessable", totals.path("notAssessable"));
    count(text, "not ranked", totals.path("notRanked"));
    totals.path("needed").forEachEntry((measure, count) -> count(text, "needs " + measure, count));
    JsonNode items = answer.path("items");
    text.append("%,d would move%n".formatted(items.size()));
    if (!items.isEmpty()) {
      text.append(MOVE.formatted("customer", "held", "given", "move"));
    }
    for (JsonNode each : items) {
      text.append(
          MOVE.formatted(each.path("customerId").asString(), held(each), given(each), move(each)));
    }
    return text.toString();
  }

  private static void count(StringBuilder text, String what, JsonNode count) {
    if (count.asLong(0) > 0) {
      text.append("  %-24s %,8d%n".formatted(what, count.asLong()));
    }
  }

  /** Proposals with the ids by which they are decided. */
  static String ofProposals(List<JsonNode> proposals) {
    StringBuilder text = new StringBuilder();
    text.append("%,d open proposals%n".formatted(proposals.size()));
    if (!proposals.isEmpty()) {
      text.append(PROPOSAL.formatted("proposal", "customer", "held", "proposed", "move"));
    }
    for (JsonNode each : proposals) {
      text.append(
          PROPOSAL.formatted(
              each.path("proposal").asString(),
              each.path("customerId").asString(),
              held(each),
              given(each),
              move(each)));
    }
    return text.toString();
  }

  private static String held(JsonNode line) {
    return line.path("held").asString(NONE);
  }

  /** The tier, or the kind of answer where there is none. */
  private static String given(JsonNode line) {
    return line.path("tier").asString(line.path("result").asString(NONE));
  }

  private static String move(JsonNode line) {
    return line.path("move").asString(NONE);
  }
}

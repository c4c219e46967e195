package org.mcrledger.standalone.cli;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a server says to a command that it took. */
final class Receipt {
  private Receipt() {}

  /** One line: what was done, and the events that say so in the ledger. */
  static void print(String done, JsonNode receipt) {
    String events =
        receipt
            .path("events")
            .valueStream()
            .map(JsonNode::asString)
            .collect(Collectors.joining(", "));
    System.out.printf(
        "%s: event %s at position %d%n", done, events, receipt.path("position").asLong());
  }
}

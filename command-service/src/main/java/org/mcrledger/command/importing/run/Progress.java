package org.mcrledger.command.importing.run;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How far an import is durable: where it goes on after a crash or a lost race.
 *
 * @param line the last line of the rows that are done
 * @param firstPosition of its events; 0 before the first
 * @param lastPosition of its events so far; before the first, of all that were there before
 */
record Progress(long line, long firstPosition, long lastPosition, JsonNode tally) {
  /**
   * As the last checkpoint says it.
   *
   * @param start the ledger's last position before the import
   */
  static Progress of(Optional<JsonNode> checkpoint, long start) {
    return checkpoint
        .map(
            c ->
                new Progress(
                    c.path("line").longValue(0),
                    c.path("firstPosition").longValue(0),
                    c.path("lastPosition").longValue(start),
                    c.path("tally")))
        .orElse(new Progress(0, 0, start, JsonNodeFactory.instance.objectNode()));
  }

  /** Having recorded more. */
  Progress with(long first, long last) {
    return new Progress(line, firstPosition == 0 ? first : firstPosition, last, tally);
  }

  /** Having come to the end of a batch. */
  Progress at(long lastLine, JsonNode counted) {
    return new Progress(lastLine, firstPosition, lastPosition, counted);
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("line", line);
    json.put("firstPosition", firstPosition).put("lastPosition", lastPosition);
    return json.set("tally", tally);
  }
}

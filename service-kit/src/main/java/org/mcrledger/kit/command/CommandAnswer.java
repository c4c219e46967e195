package org.mcrledger.kit.command;

import java.util.Map;

/**
 * What became of a command.
 *
 * @param status as in HTTP: 201 where events were stored
 * @param json the receipt {@code {"id", "events", "position"}}, or a problem of RFC 9457
 * @param headers such as {@code Location} and {@code ETag}
 */
public record CommandAnswer(int status, String json, Map<String, String> headers) {
  public CommandAnswer {
    headers = Map.copyOf(headers);
  }

  /** Whether something was done; otherwise {@link #json} is a problem. */
  public boolean isDone() {
    return status < 400;
  }
}

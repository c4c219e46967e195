package org.mcrledger.standalone.cli;

import java.util.Set;
import org.mcrledger.standalone.data.Unstartable;
import tools.jackson.databind.JsonNode;

/**
 * Waits for what a server does in the background, and shows how far it is.
 *
 * @param what it is, for sentences: "the import"
 * @param path where the server says how far it is
 */
record Underway(ServerClient client, String what, String path) {
  private static final long LOOK_EVERY_MILLIS = 200;
  private static final Set<String> STATES = Set.of("waiting", "running", "reading", "scoring");

  /**
   * Returns when it is done.
   *
   * @param begun what the server answered when it was asked to begin
   * @throws Unstartable where it did not run to its end, with the server's reason
   */
  JsonNode untilDone(JsonNode begun) {
    ProgressLine progress = new ProgressLine(System.err);
    JsonNode now = begun;
    while (STATES.contains(state(now))) {
      progress.show(now);
      pause();
      now = client.get(path);
    }
    progress.show(now);
    progress.end();
    if (!state(now).equals("done")) {
      throw new Unstartable(
          "%s did not run to its end (%s). %s"
              .formatted(what, state(now), reason(now.path("problem")))
              .strip());
    }
    return now;
  }

  /** With what to quote, where the server's log tells more. */
  private static String reason(JsonNode problem) {
    String detail = problem.path("detail").asString("");
    return problem.has("id") ? detail + " (id " + problem.get("id").asString() + ")" : detail;
  }

  private static String state(JsonNode underway) {
    return underway.get("state").asString();
  }

  /** A moment, before the server is asked again. */
  void pause() {
    try {
      Thread.sleep(LOOK_EVERY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unstartable("interrupted; " + what + " goes on at the server.", e);
    }
  }
}

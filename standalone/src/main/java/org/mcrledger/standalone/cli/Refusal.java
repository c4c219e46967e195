package org.mcrledger.standalone.cli;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What a server said where it did not do something. */
final class Refusal {
  private Refusal() {}

  /** The problem's sentence, and each of several errors on a line of its own. */
  static String told(int status, String body) {
    try {
      JsonNode problem = ServerClient.JSON.readTree(body);
      Set<String> sentences = new LinkedHashSet<>();
      String title = problem.path("title").asString("");
      sentences.add(problem.path("detail").asString(title));
      for (JsonNode error : problem.path("errors")) {
        sentences.add(error.path("detail").asString(""));
      }
      sentences.remove("");
      if (!sentences.isEmpty()) {
        return String.join(System.lineSeparator() + "  ", sentences);
      }
    } catch (JacksonException _) {
      // not a problem of ours: say the status below
    }
    return "the server answered " + status + ".";
  }
}

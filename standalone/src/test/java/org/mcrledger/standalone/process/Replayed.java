package org.mcrledger.standalone.process;

import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.mcrledger.kit.access.Role;
import org.mcrledger.rules.RuleSets;

/** Replays that a rule author asks for, and waits for. */
final class Replayed {
  private static final String AUTHOR = Role.RULE_AUTHOR.key();

  private Replayed() {}

  /** A run of the rules that ship, once it is over. */
  static String shipped() {
    Map<String, String> order = Map.of("rules", RuleSets.render(RuleSets.shipped("default-1")));
    String id = OneServer.API.post(AUTHOR, "/replays", order).json().get("id").asString();
    for (int i = 0; i < 500; i++) {
      if (OneServer.API.asked(AUTHOR, "/replays/" + id).get("state").asString().equals("done")) {
        return id;
      }
      LockSupport.parkNanos(20_000_000);
    }
    throw new AssertionError("the replay did not end");
  }

  /** Saves a run; the id under which it is kept. */
  static String saved(String run, String because) {
    return OneServer.API
        .done(AUTHOR, "/replays/" + run + "/saved", Map.of("because", because))
        .get("id")
        .asString();
  }
}

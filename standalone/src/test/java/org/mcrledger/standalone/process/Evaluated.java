package org.mcrledger.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.mcrledger.standalone.process.Api.Answer;
import tools.jackson.databind.JsonNode;

/** Has customers evaluated, and waits until what is proposed can be read. */
final class Evaluated {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Evaluated() {}

  /** What the relationship office asks for, and what came of it. */
  static JsonNode all(Map<String, ?> body) throws InterruptedException {
    Answer queued = OneServer.API.post("relationship-office", "/proposals", body);
    assertThat(queued.status()).as(queued.body()).isEqualTo(202);
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      JsonNode job =
          OneServer.API.asked(
              "relationship-office", "/jobs/" + queued.json().get("id").stringValue());
      if (job.path("state").asString("").equals("done")) {
        OneServer.awaitHead();
        return job.get("result");
      }
      assertThat(job.path("state").asString("")).as("%s", job).isIn("waiting", "running");
      Thread.sleep(50);
    }
    throw new AssertionError("the evaluation did not end");
  }

  /** The last proposal on the customer. */
  static String proposal(String customer) {
    return OneServer.API
        .asked("auditor", "/customers/" + customer + "/proposals")
        .at("/items/0/proposal")
        .stringValue();
  }
}

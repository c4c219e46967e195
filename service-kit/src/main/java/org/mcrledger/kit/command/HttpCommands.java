package org.mcrledger.kit.command;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.mcrledger.kit.reading.ETags;
import org.mcrledger.kit.web.Assertions;

/**
 * Sends commands to command-service over HTTP, with our signed word on who is logged in. Nothing is
 * sent twice: after a timeout it is for whoever asked to send it again, with the same key.
 */
public final class HttpCommands implements Commands {
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

  private final HttpDoor door;

  /**
   * @param commandService where command-service listens, such as {@code http://command:8081}
   */
  public HttpCommands(URI commandService, Assertions assertions) {
    this.door = new HttpDoor(commandService, assertions);
  }

  @Override
  public CommandAnswer send(CommandRequest command) {
    return door.send(request(command), command.language());
  }

  private HttpRequest request(CommandRequest command) {
    HttpRequest.Builder request =
        door.request(
                command.method(),
                command.path(),
                BodyPublishers.ofString(command.json()),
                command.actor().login(),
                command.language())
            .timeout(ANSWER_WITHIN)
            .header("Content-Type", "application/json");
    command.idempotencyKey().ifPresent(key -> request.header("Idempotency-Key", key));
    command.expectedVersion().ifPresent(version -> request.header("If-Match", ETags.of(version)));
    return request.build();
  }
}

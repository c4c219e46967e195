package org.mcrledger.kit.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.mcrledger.kit.json.Json;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.problem.Problems;
import org.mcrledger.kit.reading.ETags;
import org.mcrledger.kit.web.Assertions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends commands to command-service over HTTP, with our signed word on who is logged in. Nothing is
 * sent twice: after a timeout it is for whoever asked to send it again, with the same key.
 */
public final class HttpCommands implements Commands {
  private static final Logger LOG = LoggerFactory.getLogger(HttpCommands.class);
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build();
  private final String base;
  private final Assertions assertions;

  /**
   * @param commandService where command-service listens, such as {@code http://command:8081}
   */
  public HttpCommands(URI commandService, Assertions assertions) {
    this.base = commandService.toString().replaceAll("/+$", "") + "/api/v1";
    this.assertions = assertions;
  }

  @Override
  public CommandAnswer send(CommandRequest command) {
    try {
      HttpResponse<String> answer =
          client.send(request(command), HttpResponse.BodyHandlers.ofString());
      return new CommandAnswer(answer.statusCode(), answer.body(), headers(answer));
    } catch (IOException e) {
      LOG.warn("command-service did not answer", e);
      return notReady(command);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return notReady(command);
    }
  }

  private HttpRequest request(CommandRequest command) {
    URI uri = URI.create(URI.create(base + command.path()).toASCIIString());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(ANSWER_WITHIN)
            .header("Content-Type", "application/json")
            .header("Accept-Language", command.language().key())
            .header(
                Assertions.HEADER,
                assertions.sign(command.actor().login(), command.method(), uri.getRawPath()))
            .method(command.method(), HttpRequest.BodyPublishers.ofString(command.json()));
    command.idempotencyKey().ifPresent(key -> request.header("Idempotency-Key", key));
    command.expectedVersion().ifPresent(version -> request.header("If-Match", ETags.of(version)));
    return request.build();
  }

  private static Map<String, String> headers(HttpResponse<?> answer) {
    Map<String, String> headers = new TreeMap<>();
    for (String name : new String[] {"Content-Type", "ETag", "Location", "Retry-After"}) {
      answer.headers().firstValue(name).ifPresent(value -> headers.put(name, value));
    }
    return headers;
  }

  private static CommandAnswer notReady(CommandRequest command) {
    Problem problem = Problem.of("commands-not-reachable", 503);
    return new CommandAnswer(
        problem.status(),
        Json.mapper().writeValueAsString(Problems.document(problem, command.language())),
        Map.of("Content-Type", Problems.MEDIA_TYPE));
  }
}

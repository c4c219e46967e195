package org.mcrledger.kit.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.mcrledger.kit.json.Json;
import org.mcrledger.kit.problem.Language;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.problem.Problems;
import org.mcrledger.kit.web.Assertions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to command-service over HTTP, with our signed word on who is logged in. Where nobody
 * answers, that is an answer too.
 */
final class HttpDoor {
  private static final Logger LOG = LoggerFactory.getLogger(HttpDoor.class);
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build();
  private final String base;
  private final Assertions assertions;

  /**
   * @param commandService where command-service listens, such as {@code http://command:8081}
   */
  HttpDoor(URI commandService, Assertions assertions) {
    this.base = commandService.toString().replaceAll("/+$", "") + "/api/v1";
    this.assertions = assertions;
  }

  /**
   * A request in the name of this login.
   *
   * @param path below {@code /api/v1}
   */
  HttpRequest.Builder request(
      String method, String path, BodyPublisher body, String login, Language language) {
    URI uri = URI.create(URI.create(base + path).toASCIIString());
    return HttpRequest.newBuilder(uri)
        .header("Accept-Language", language.key())
        .header(Assertions.HEADER, assertions.sign(login, method, uri.getRawPath()))
        .method(method, body);
  }

  CommandAnswer send(HttpRequest request, Language language) {
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      return new CommandAnswer(answer.statusCode(), answer.body(), headers(answer));
    } catch (IOException e) {
      LOG.warn("command-service did not answer", e);
      return notReady(language);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return notReady(language);
    }
  }

  /** The answer's bytes as they come; to be closed by who asked. */
  InputStream open(HttpRequest request) throws IOException {
    try {
      HttpResponse<InputStream> answer =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      if (answer.statusCode() >= 400) {
        answer.body().close();
        throw Problems.ofStatus(answer.statusCode()).asException();
      }
      return answer.body();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw Problem.of("commands-not-reachable", 503).asException();
    }
  }

  private static Map<String, String> headers(HttpResponse<?> answer) {
    Map<String, String> headers = new TreeMap<>();
    for (String name : new String[] {"Content-Type", "ETag", "Location", "Retry-After"}) {
      answer.headers().firstValue(name).ifPresent(value -> headers.put(name, value));
    }
    return headers;
  }

  private static CommandAnswer notReady(Language language) {
    Problem problem = Problem.of("commands-not-reachable", 503);
    return new CommandAnswer(
        problem.status(),
        Json.mapper().writeValueAsString(Problems.document(problem, language)),
        Map.of("Content-Type", Problems.MEDIA_TYPE));
  }
}

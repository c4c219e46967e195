package org.mcrledger.standalone.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.mcrledger.kit.problem.Language;
import org.mcrledger.standalone.data.Unstartable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a server's REST resources; a refusal becomes the sentences that the server said. */
final class ServerClient {
  static final ObjectMapper JSON = JsonMapper.shared();
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build();
  private final URI server;
  private final String authorization;

  ServerClient(URI server, String user, String password) {
    this.server = server;
    byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    this.authorization = "Basic " + Base64.getEncoder().encodeToString(credentials);
  }

  /** In which servers are asked to answer: that of whoever sits here. */
  static Language language() {
    return Language.accepted(System.getProperty("user.language"));
  }

  JsonNode get(String path) {
    return JSON.readTree(getText(path));
  }

  String getText(String path) {
    return send(request(path).GET().build());
  }

  /** In the form asked for. */
  String getText(String path, String accept) {
    return send(request(path).header("Accept", accept).GET().build());
  }

  JsonNode post(String path, JsonNode body) {
    return post(path, "application/json", BodyPublishers.ofString(body.toString()));
  }

  JsonNode post(String path, String contentType, BodyPublisher body) {
    return JSON.readTree(
        send(request(path).header("Content-Type", contentType).POST(body).build()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve("/api/v1" + path))
        .header("Authorization", authorization)
        .header("Accept-Language", language().key());
  }

  private String send(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 400) {
        throw new Unstartable(Refusal.told(answer.statusCode(), answer.body()));
      }
      return answer.body();
    } catch (IOException e) {
      throw new Unstartable(
          "no mcr-ledger answers on "
              + server
              + "; start one with './mcr start', or name another with --server.",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unstartable("interrupted.", e);
    }
  }
}

package org.mcrledger.standalone.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.mcrledger.kit.json.Json;
import tools.jackson.databind.JsonNode;

/** Asks a server as a program does: by Basic, in JSON. */
record Api(HttpClient http, String address) {
  static final String PASSWORD = "a long enough password";

  /** What came back. */
  record Answer(int status, String body, HttpResponse<String> response) {
    JsonNode json() {
      return Json.mapper().readTree(body);
    }

    String rule() {
      return json().path("rule").asString("");
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  static Api on(int port) {
    return new Api(HttpClient.newHttpClient(), "http://localhost:" + port);
  }

  Answer get(String user, String path) {
    return send(as(user, PASSWORD, request("/api/v1" + path)).GET());
  }

  Answer post(String user, String path, Map<String, ?> body) {
    return post(user, PASSWORD, path, body);
  }

  Answer post(String user, String password, String path, Map<String, ?> body) {
    return send(
        as(user, password, request("/api/v1" + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(Json.mapper().writeValueAsString(body))));
  }

  /** Posts what has to be taken. */
  JsonNode done(String user, String path, Map<String, ?> body) {
    Answer answer = post(user, path, body);
    if (answer.status() != 201) {
      throw new AssertionError(path + " " + body + " gave " + answer.status() + answer.body());
    }
    return answer.json();
  }

  /** Asks for what has to be answered. */
  JsonNode asked(String user, String path) {
    Answer answer = get(user, path);
    if (answer.status() != 200) {
      throw new AssertionError(path + " gave " + answer.status() + " " + answer.body());
    }
    return answer.json();
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).header("Accept-Language", "en");
  }

  static HttpRequest.Builder as(String user, String password, HttpRequest.Builder request) {
    byte[] login = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
  }

  Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Whether the server says that it is ready to be asked. */
  boolean isReady() {
    try {
      return send(request("/actuator/health/readiness")).status() == 200;
    } catch (UncheckedIOException _) {
      return false;
    }
  }
}

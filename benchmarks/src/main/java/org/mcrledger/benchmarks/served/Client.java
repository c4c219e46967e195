package org.mcrledger.benchmarks.served;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.mcrledger.kit.command.Multipart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One account's requests over connections that are kept; anything but success is a failure. */
public final class Client {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI server;
  private final String authorization;

  public Client(URI server, String login, String password) {
    this.server = server;
    byte[] credentials = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
    this.authorization = "Basic " + Base64.getEncoder().encodeToString(credentials);
  }

  public String get(String path) throws IOException, InterruptedException {
    return send(request(path).GET().build());
  }

  public JsonNode post(String path, String json) throws IOException, InterruptedException {
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build();
    return json(send(request));
  }

  /** Sends a file as a browser's form does, without reading it into memory. */
  public JsonNode upload(String path, String mapping, Path file)
      throws IOException, InterruptedException {
    Multipart form =
        new Multipart()
            .text("mapping", mapping)
            .file("file", String.valueOf(file.getFileName()), BodyPublishers.ofFile(file));
    HttpRequest request =
        request(path).header("Content-Type", form.contentType()).POST(form.body()).build();
    return json(send(request));
  }

  public static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve("/api/v1" + path))
        .timeout(PATIENCE)
        .header("Authorization", authorization);
  }

  private String send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(
          request.method()
              + " "
              + request.uri().getPath()
              + ": "
              + answer.statusCode()
              + " "
              + answer.body());
    }
    return answer.body();
  }
}

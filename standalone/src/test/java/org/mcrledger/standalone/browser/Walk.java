package org.mcrledger.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mcrledger.standalone.StandaloneServer;
import org.mcrledger.standalone.demo.Demo;

/**
 * Where browser tests walk: an empty server of their own, whose business day is 2026-03-20, and a
 * browser. One for each test class; each test makes {@linkplain #visit visits}.
 */
final class Walk implements AutoCloseable {
  static final String ADMIN = "admin";
  static final String PASSWORD = "correct-horse-battery";

  private final Chromium chromium;
  private final StandaloneServer server;
  private final String home;

  private Walk(Chromium chromium, StandaloneServer server, String home) {
    this.chromium = chromium;
    this.server = server;
    this.home = home;
  }

  /**
   * Skips the test class where there is no browser.
   *
   * @param folder where the server may keep its data
   */
  static Walk start(Path folder) throws IOException {
    return start(folder, Map.of());
  }

  /**
   * @param settings of the server, beside or in place of its clock
   */
  static Walk start(Path folder, Map<String, Object> settings) throws IOException {
    Chromium chromium = Chromium.start();
    try {
      int port = freePort();
      Map<String, Object> all = new HashMap<>();
      all.put("mcr.admin-password", PASSWORD);
      all.put("mcr.clock-at", "2026-03-20T04:00:00Z");
      all.putAll(settings);
      StandaloneServer server = StandaloneServer.start(folder.resolve("mcr"), port, all);
      return new Walk(chromium, server, "http://localhost:" + port);
    } catch (IOException | RuntimeException e) {
      chromium.close();
      throw e;
    }
  }

  /** The demo with all its past, whose business day is 2026-01-20. */
  static Walk startDemo(Path folder) throws IOException {
    Chromium chromium = Chromium.start();
    try {
      int port = freePort();
      Demo demo = new Demo(folder.resolve("mcr"), LocalDate.of(2026, 1, 20), PASSWORD);
      return new Walk(chromium, demo.start(port), "http://localhost:" + port);
    } catch (IOException | RuntimeException e) {
      chromium.close();
      throw e;
    }
  }

  /** For {@code @AfterAll}, which also comes where the class was skipped. */
  static void end(@Nullable Walk walk) {
    if (walk != null) {
      walk.close();
    }
  }

  /** Somebody logs in, in English. */
  Visit visit(String login) {
    return visit(login, new Browser.NewContextOptions().setLocale("en-US"));
  }

  /**
   * @param how the browser of the visitor is set: language, scripts, size of the window
   */
  Visit visit(String login, Browser.NewContextOptions how) {
    return new Visit(chromium, home, login, how);
  }

  /** A user with the password that all have here. */
  void user(String login, String... roles) throws Exception {
    post(
        ADMIN,
        "/users",
        "{\"login\": \"%s\", \"password\": \"%s\", \"roles\": [\"%s\"]}"
            .formatted(login, PASSWORD, String.join("\", \"", roles)));
  }

  /**
   * Something that stands there before anybody looks.
   *
   * @param path below {@code /api/v1}
   */
  void post(String login, String path, String json) throws Exception {
    send(
        request(login, path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  /**
   * What a program is answered.
   *
   * @param path below {@code /api/v1}
   */
  String get(String login, String path) throws Exception {
    return send(request(login, path).header("Accept", "application/json").build());
  }

  private HttpRequest.Builder request(String login, String path) {
    String basic =
        Base64.getEncoder()
            .encodeToString((login + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create(home + "/api/v1" + path))
        .header("Authorization", "Basic " + basic);
  }

  private static String send(HttpRequest request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
      return answer.body();
    }
  }

  @Override
  public void close() {
    server.close();
    chromium.close();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

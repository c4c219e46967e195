package org.mcrledger.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mcrledger.kit.AppSchema;
import org.mcrledger.kit.access.Role;
import org.mcrledger.kit.account.Accounts;
import org.mcrledger.kit.account.NewAccount;
import org.mcrledger.kit.json.Json;
import org.mcrledger.ledger.read.LedgerReader;
import org.mcrledger.ledger.testing.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The service on a database of its own, under a clock that stands still, spoken to by HTTP. */
public final class RunningService implements AutoCloseable {
  static final String PASSWORD = "a long enough password";

  /** What came back. */
  public record Answer(int status, JsonNode json, HttpResponse<String> response) {
    public String id() {
      return json.get("id").asString();
    }

    public String event() {
      return json.get("events").get(0).asString();
    }

    public String rule() {
      return json.get("rule").asString();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  private final TestDatabase database = TestDatabase.fresh();
  private final HttpClient http = HttpClient.newHttpClient();
  private final ConfigurableApplicationContext context;
  private final String base;

  private RunningService(Map<String, Object> more) {
    AppSchema.migrate(database.owner());
    context =
        new SpringApplicationBuilder(CommandService.class)
            .run(
                Stream.of(properties(), more)
                    .flatMap(settings -> settings.entrySet().stream())
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new));
    int port = ((WebServerApplicationContext) context).getWebServer().getPort();
    base = "http://localhost:" + port + "/api/v1";
    account("office", Set.of(Role.RELATIONSHIP_OFFICE), Set.of(), null);
    account("committee", Set.of(Role.COMMITTEE), Set.of(), null);
  }

  /** One for all tests that do not mind what others recorded; scores are not followed in it. */
  public static RunningService shared() {
    return Shared.SERVICE;
  }

  private static final class Shared {
    private static final RunningService SERVICE =
        new RunningService(
            Map.of("mcr.command.policy.enabled", false, "mcr.clock-at", "2025-03-03T02:00:00Z"));

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SERVICE::close));
    }
  }

  public static RunningService start() {
    return new RunningService(Map.of());
  }

  /** Where scores are not followed: for what is measured or counted without them. */
  public static RunningService withoutPolicy() {
    return new RunningService(Map.of("mcr.command.policy.enabled", false));
  }

  public static RunningService startAt(String moment) {
    return new RunningService(Map.of("mcr.clock-at", Instant.parse(moment).toString()));
  }

  private Map<String, Object> properties() {
    try {
      return Map.of(
          "server.port",
          0,
          "spring.datasource.url",
          database.jdbcUrl("command_login"),
          "spring.datasource.username",
          "command_login",
          "mcr.command.migrate",
          false,
          "mcr.admin-password",
          PASSWORD,
          "mcr.command.key-file",
          Files.createTempDirectory("keys").resolve("kek").toString(),
          "logging.level.root",
          "warn");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public <T> T beanNamed(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  public TestDatabase database() {
    return database;
  }

  public void account(String login, Set<Role> roles, Set<String> regions, String staff) {
    bean(Accounts.class)
        .create(
            new NewAccount(login, PASSWORD, roles, regions, Optional.ofNullable(staff)), "test");
  }

  /** The position of the ledger's last event. */
  public long head() {
    return new LedgerReader(database.query()).head().position();
  }

  public Answer post(String user, String path, String json, String... headers) {
    return post(user, path, json.getBytes(StandardCharsets.UTF_8), headers);
  }

  public Answer post(String user, String path, byte[] body, String... headers) {
    HttpResponse<String> response =
        send(
            user,
            path,
            request ->
                (headers.length == 0 ? request : request.headers(headers))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    return new Answer(response.statusCode(), Json.mapper().readTree(response.body()), response);
  }

  /** Sends whatever the request becomes, in the name of the user. */
  public HttpResponse<String> send(
      String user, String path, UnaryOperator<HttpRequest.Builder> request) {
    byte[] login = (user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    String basic = Base64.getEncoder().encodeToString(login);
    HttpRequest.Builder begun =
        HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Basic " + basic);
    try {
      return http.send(request.apply(begun).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Posts what has to be taken. */
  public Answer done(String user, String path, String json) {
    Answer answer = post(user, path, json);
    if (answer.status() != 201) {
      throw new AssertionError(path + " " + json + " gave " + answer.json());
    }
    return answer;
  }

  @Override
  public void close() {
    context.close();
    database.close();
    http.close();
  }
}

package org.mcrledger.standalone.deploy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Both services as docker-compose.yml starts them - two JVMs, one database, three roles - but for
 * the containers: the jars, the environment and roles.sql are those that are deployed.
 */
final class ComposedServices implements AutoCloseable {
  static final String PASSWORD = "only for this one test";
  private static final Duration READY_WITHIN = Duration.ofMinutes(3);
  private static final List<String> SERVICES = List.of("command-service", "query-service");

  private final Path folder;
  private final Map<String, Integer> ports = new HashMap<>();
  private final List<Process> processes = new ArrayList<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private final EmbeddedPostgres postgres;

  private ComposedServices(Path folder) throws IOException, SQLException {
    this.folder = folder;
    this.postgres = EmbeddedPostgres.builder().start();
    makeRoles();
    for (var service : SERVICES) ports.put(service, freePort());
  }

  static ComposedServices start(Path folder) throws Exception {
    var services = new ComposedServices(folder);
    try {
      for (var service : SERVICES) services.start(service);
    } catch (Throwable e) {
      services.close();
      throw e;
    }
    return services;
  }

  private void makeRoles() throws IOException, SQLException {
    var sql = Files.readString(ComposeFile.ROOT.resolve("deploy/postgres/roles.sql"));
    var filled =
        sql.replace(":\"database\"", "mcr").replaceAll(":'\\w+_password'", "'" + PASSWORD + "'");
    execute("postgres", "postgres", "create database mcr");
    execute("mcr", "postgres", filled);
  }

  private void execute(String database, String login, String sql) throws SQLException {
    try (var connection = connect(database, login);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** As one of the logins that roles.sql makes. */
  void execute(String login, String sql) throws SQLException {
    execute("mcr", login, sql);
  }

  private Connection connect(String database, String login) throws SQLException {
    return DriverManager.getConnection(postgres.getJdbcUrl(login, database), login, PASSWORD);
  }

  private void start(String service) throws IOException {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Daxoniq.update-checker.disabled=true",
            "--enable-native-access=ALL-UNNAMED",
            "-jar",
            jar(service).toString());
    var log = folder.resolve(service + ".log").toFile();
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log);
    builder.environment().keySet().removeIf(name -> name.startsWith("MCR_"));
    builder.environment().putAll(environmentOf(service));
    var process = builder.start();
    processes.add(process);
    Awaitility.await(service)
        .atMost(READY_WITHIN)
        .pollInterval(Duration.ofMillis(300))
        .until(() -> isReady(service) || died(service, process, log.toPath()));
  }

  private Map<String, String> environmentOf(String service) throws IOException {
    var secrets = new HashMap<String, String>();
    List.of("COMMAND", "OWNER", "QUERY", "ADMIN")
        .forEach(name -> secrets.put("MCR_" + name + "_PASSWORD", PASSWORD));
    secrets.put("MCR_ASSERTION_SECRET", "a secret that two services share");
    var environment = ComposeFile.read().environmentOf(service, secrets);
    environment.replaceAll((_, value) -> here(value));
    environment.put("SERVER_PORT", ports.get(service).toString());
    return environment;
  }

  /** The names of containers and their folders, as they are on this machine. */
  private String here(String value) {
    return value
        .replace("postgres:5432", "localhost:" + postgres.getPort())
        .replace("command-service:8081", "localhost:" + ports.get("command-service"))
        .replace("/var/lib/mcr", folder.toString());
  }

  private static Path jar(String service) throws IOException {
    var target = ComposeFile.ROOT.resolve(service).resolve("target");
    try (var files = Files.newDirectoryStream(target, service + "-*-exec.jar")) {
      return files.iterator().next();
    }
  }

  private static boolean died(String service, Process process, Path log) throws IOException {
    if (process.isAlive()) {
      return false;
    }
    throw new IllegalStateException(service + " ended:\n" + Files.readString(log));
  }

  private boolean isReady(String service) throws InterruptedException {
    try {
      var request = HttpRequest.newBuilder(at(service, "/actuator/health/readiness")).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    }
  }

  private URI at(String service, String path) {
    return URI.create("http://localhost:" + ports.get(service) + path);
  }

  /** What came back. */
  record Answer(int status, JsonNode json) {}

  int post(String service, String login, String path, String body)
      throws IOException, InterruptedException {
    var request =
        as(login, service, path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }

  Answer get(String service, String login, String path) throws IOException, InterruptedException {
    var answer = http.send(as(login, service, path).GET().build(), BodyHandlers.ofString());
    return new Answer(answer.statusCode(), new JsonMapper().readTree(answer.body()));
  }

  private HttpRequest.Builder as(String login, String service, String path) {
    var credentials = (login + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(at(service, path))
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    processes.forEach(Process::destroy);
    processes.forEach(ComposedServices::waitFor);
    postgres.close();
  }

  private static void waitFor(Process process) {
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}

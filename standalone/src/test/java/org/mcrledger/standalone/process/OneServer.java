package org.mcrledger.standalone.process;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mcrledger.kit.access.Role;
import org.mcrledger.kit.clock.SettableClock;
import org.mcrledger.standalone.StandaloneServer;
import tools.jackson.databind.JsonNode;

/**
 * The whole product in this JVM, for all test classes that need no process of its own: a start
 * takes seconds. Its business clock stands at the beginning of 2024 and is moved by the tests.
 */
final class OneServer {
  private static final Path FOLDER = folder();
  private static final int PORT = JavaProcess.freePort();
  private static final StandaloneServer SERVER = start();
  static final Api API = Api.on(PORT);

  private OneServer() {}

  private static Path folder() {
    try {
      return Files.createTempDirectory("one-server");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StandaloneServer start() {
    StandaloneServer server =
        StandaloneServer.start(
            FOLDER,
            PORT,
            Map.of(
                "mcr.clock-at",
                "2024-01-01T01:00:00Z",
                "mcr.admin-password",
                Api.PASSWORD,
                // Scores are recorded when a test says so, not somewhere beside it.
                "mcr.command.policy.enabled",
                false,
                // Tests wait for what they have just recorded, one after the other.
                "mcr.query.pace",
                "5ms"));
    Api api = Api.on(PORT);
    for (Role role : Role.values()) {
      if (role != Role.ADMIN) {
        api.done("admin", "/users", account(role.key(), role, "mine", "east"));
      }
    }
    return server;
  }

  /**
   * Everybody is staff member `mine` and answers for the region `east`, as far as the role asks.
   */
  static Map<String, Object> account(String login, Role role, String staff, String region) {
    return Map.of(
        "login",
        login,
        "password",
        Api.PASSWORD,
        "roles",
        List.of(role.key()),
        "regions",
        List.of(region),
        "staff",
        staff);
  }

  static <T> T bean(Class<T> type) {
    return SERVER.context().getBean(type);
  }

  static <T> T bean(String name, Class<T> type) {
    return SERVER.context().getBean(name, type);
  }

  static void moveTo(LocalDate day) {
    SettableClock clock = bean(SettableClock.class);
    if (day.isAfter(clock.today())) {
      clock.moveTo(day);
    }
  }

  /** Waits until every read table stands at the ledger's head. */
  static void awaitHead() {
    await().atMost(Duration.ofSeconds(30)).until(OneServer::isCaughtUp);
  }

  private static boolean isCaughtUp() {
    JsonNode processors = API.asked("auditor", "/ledger").get("processors");
    if (processors.isEmpty()) {
      return false;
    }
    for (JsonNode each : processors) {
      if (each.get("lag").asLong() > 0) {
        return false;
      }
    }
    return true;
  }
}

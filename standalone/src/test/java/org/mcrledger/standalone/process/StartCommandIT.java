package org.mcrledger.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./mcr start}, as the person at the terminal meets it. The tests tell one story on one
 * folder, since a start takes seconds.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StartCommandIT {
  private static final Map<String, String> GIVEN = Map.of("MCR_ADMIN_PASSWORD", Api.PASSWORD);
  private static final Pattern GENERATED =
      Pattern.compile("password of admin \\(shown once\\): (\\S+)\n");

  private static final int ENDED_BY_CTRL_C = 128 + 2;
  private static final int ENDED_BY_ITS_MANAGER = 128 + 15;

  @TempDir static Path temp;

  @Test
  @Order(1)
  void the_first_start_serves_says_so_in_one_line_and_ends_cleanly_on_ctrl_c() throws Exception {
    int port = JavaProcess.freePort();
    try (JavaProcess server = start("data", port, GIVEN)) {
      assertThat(server.out()).isEqualTo(ready(port));
      Api api = Api.on(port);
      assertThat(api.send(api.request("/login")).status()).isEqualTo(200);
      api.done("admin", "/users", office());
      api.done("office", "/customers", Map.of("name", "Acme"));
      api.done("office", "/contacts", contact());
      aSecondStartIsRefused(port);
      assertThat(server.interrupt()).isEqualTo(ENDED_BY_CTRL_C);
      assertThat(server.out()).isEqualTo(ready(port));
      assertThat(server.err()).isEmpty();
    }
    assertThat(postgres("data")).as("PostgreSQL went with it").isEmpty();
  }

  private void aSecondStartIsRefused(int taken) throws Exception {
    refused(
        List.of("start", "--data", folder("data"), "--port", "" + JavaProcess.freePort()),
        "another mcr-ledger already runs on");
    refused(
        List.of("start", "--data", folder("other"), "--port", "" + taken),
        "port " + taken + " is taken by another program");
  }

  @Test
  @Order(2)
  void after_a_kill_the_next_start_stops_the_orphan_and_serves_all_that_was_stored()
      throws Exception {
    int port = JavaProcess.freePort();
    try (JavaProcess server = start("data", port, GIVEN)) {
      Api.on(port).done("office", "/customers", Map.of("name", "Beta"));
      server.kill();
    }
    assertThat(postgres("data")).as("PostgreSQL outlives its server").isPresent();
    try (JavaProcess server = start("data", port, Map.of())) {
      Api api = Api.on(port);
      for (String stored : List.of("/customers/acme", "/customers/beta", "/contacts/li-na")) {
        await()
            .atMost(Duration.ofSeconds(5))
            .untilAsserted(
                () -> assertThat(api.get("office", stored).status()).as(stored).isEqualTo(200));
      }
      assertThat(api.asked("office", "/contacts/li-na").get("name").asString()).isEqualTo("Li Na");
      assertThat(server.out()).as("no password is made a second time").isEqualTo(ready(port));
      assertThat(server.interrupt()).isEqualTo(ENDED_BY_CTRL_C);
    }
  }

  @Test
  @Order(3)
  void without_a_given_password_one_is_made_and_shown_once() throws Exception {
    int port = JavaProcess.freePort();
    String password;
    try (JavaProcess server = start("generated", port, Map.of())) {
      Matcher shown = GENERATED.matcher(server.out());
      assertThat(shown.lookingAt()).as(server.out()).isTrue();
      assertThat(server.out().substring(shown.end())).isEqualTo(ready(port));
      password = shown.group(1);
      assertThat(Api.on(port).post("admin", password, "/users", office()).status()).isEqualTo(201);
      assertThat(server.interrupt()).isEqualTo(ENDED_BY_CTRL_C);
    }
    assertThat(temp.resolve("generated/mcr-ledger.log")).content().doesNotContain(password);
    try (JavaProcess server = start("generated", port, Map.of())) {
      assertThat(server.out()).isEqualTo(ready(port));
      assertThat(server.stop()).isEqualTo(ENDED_BY_ITS_MANAGER);
    }
    assertThat(postgres("generated")).isEmpty();
  }

  @Test
  @Order(4)
  void a_folder_that_lost_something_is_refused_in_a_sentence() throws Exception {
    Path key = temp.resolve("data/keys/key-encryption-key");
    Files.move(key, temp.resolve("key-kept"));
    refused(startOn("data"), "there is no key file");
    Files.writeString(key, "not a key");
    refused(startOn("data"), "the key file");
    Files.delete(key);
    Files.move(temp.resolve("key-kept"), key);
    Files.delete(temp.resolve("generated/postgres/global/pg_control"));
    refused(startOn("generated"), "is damaged: global/pg_control is missing");
    Files.writeString(temp.resolve("a-file"), "");
    refused(startOn("a-file"), "cannot be used");
  }

  @Test
  @Order(5)
  void a_password_that_is_too_short_is_refused_and_leaves_nothing_behind() throws Exception {
    Map<String, String> environment = Map.of("MCR_ADMIN_PASSWORD", "short");
    try (JavaProcess server =
        JavaProcess.ofProgram(temp.resolve("notes"), environment, arguments(startOn("short")))) {
      assertThat(server.awaitEnd()).isEqualTo(1);
      assertOneSentence(server, "12 characters");
    }
    assertThat(postgres("short")).isEmpty();
  }

  @Test
  @Order(6)
  void a_port_taken_by_anything_else_is_told_too() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      int port = taken.getLocalPort();
      refused(
          List.of("start", "--data", folder("never"), "--port", "" + port), "port " + port + " is");
    }
    assertThat(temp.resolve("never")).doesNotExist();
  }

  @Test
  @Order(7)
  void a_demo_that_is_resumed_shows_no_password_since_it_makes_none() throws Exception {
    int port = JavaProcess.freePort();
    try (JavaProcess server = start("resumed", port, GIVEN)) {
      assertThat(server.interrupt()).isEqualTo(ENDED_BY_CTRL_C);
    }
    Files.writeString(temp.resolve("resumed/demo-loaded"), "2026-12-31");
    List<String> resume = List.of("demo", "--data", folder("resumed"), "--port", "" + port);
    try (JavaProcess demo =
        JavaProcess.ofProgram(temp.resolve("notes"), Map.of(), arguments(resume))
            .until("says that it is ready", server -> server.out().endsWith(ready(port)))) {
      assertThat(demo.out()).isEqualTo(ready(port));
      assertThat(demo.err()).isEmpty();
      assertThat(demo.interrupt()).isEqualTo(ENDED_BY_CTRL_C);
    }
  }

  private void refused(List<String> command, String sentence) throws Exception {
    try (JavaProcess refused =
        JavaProcess.ofProgram(temp.resolve("notes"), GIVEN, arguments(command))) {
      assertThat(refused.awaitEnd()).as(refused.err()).isEqualTo(1);
      assertOneSentence(refused, sentence);
    }
  }

  private static void assertOneSentence(JavaProcess process, String sentence) {
    assertThat(process.out()).isEmpty();
    assertThat(process.err()).startsWith("mcr: ").contains(sentence).hasLineCount(1);
  }

  private static JavaProcess start(String folder, int port, Map<String, String> environment)
      throws IOException, InterruptedException {
    return JavaProcess.ofProgram(
            temp.resolve("notes"),
            environment,
            "start",
            "--data",
            folder(folder),
            "--port",
            Integer.toString(port))
        .until("says that it is ready", server -> server.out().endsWith(ready(port)));
  }

  private static List<String> startOn(String folder) {
    return List.of("start", "--data", folder(folder), "--port", "" + JavaProcess.freePort());
  }

  private static String[] arguments(List<String> command) {
    return command.toArray(String[]::new);
  }

  private static String folder(String name) {
    return temp.resolve(name).toString();
  }

  private static String ready(int port) {
    return "mcr-ledger is ready on http://localhost:" + port + "\n";
  }

  private static Map<String, Object> office() {
    return Map.of(
        "login",
        "office",
        "password",
        Api.PASSWORD,
        "roles",
        List.of("relationship-office"),
        "regions",
        List.of());
  }

  private static Map<String, Object> contact() {
    return Map.of(
        "contactId", "li-na",
        "customer", "acme",
        "name", "Li Na",
        "department", "Purchasing",
        "seniority", 4);
  }

  /** The database server of the folder, if it runs. */
  private static Optional<ProcessHandle> postgres(String folder) throws IOException {
    Path pid = temp.resolve(folder).resolve("postgres/postmaster.pid");
    return Files.exists(pid)
        ? ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
        : Optional.empty();
  }
}

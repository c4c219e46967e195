package org.mcrledger.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Each service as a process of its own, one database that is not ours, a login for each: set as the
 * deployment sets it, by environment variables.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeparateServicesIT {
  private static final String SECRET = "a secret that both services share, long enough";
  private static final String REFUSED = "42501"; // insufficient_privilege

  @TempDir static Path temp;
  private static ExternalDatabase database;
  private static JavaProcess commandService;
  private static JavaProcess queryService;
  private static Api commands;
  private static Api queries;

  @BeforeAll
  static void start() throws Exception {
    database = ExternalDatabase.start();
    int commandPort = JavaProcess.freePort();
    int queryPort = JavaProcess.freePort();
    commands = Api.on(commandPort);
    queries = Api.on(queryPort);
    commandService = commandService(commandPort);
    // At the same moment: which of the two is up first is nobody's choice.
    queryService = queryService(queryPort, commandPort);
    commandService.until("command-service is ready", _ -> commands.isReady());
    queryService.until("query-service is ready", _ -> queries.isReady());
    for (String role : List.of("relationship-office", "auditor")) {
      commands.done("admin", "/users", account(role));
    }
  }

  private static JavaProcess commandService(int port) throws Exception {
    Map<String, String> environment = new HashMap<>();
    environment.putAll(database.environment("SPRING_DATASOURCE", ExternalDatabase.COMMAND));
    environment.putAll(database.environment("MCR_COMMAND_OWNER", ExternalDatabase.OWNER));
    environment.put("MCR_COMMAND_KEY_FILE", keyFile());
    environment.put("MCR_ASSERTION_SECRET", SECRET);
    environment.put("MCR_ADMIN_PASSWORD", Api.PASSWORD);
    environment.put("SERVER_PORT", Integer.toString(port));
    return JavaProcess.ofService(
        temp.resolve("command"),
        "org.mcrledger.command.CommandService",
        "query-service",
        environment);
  }

  private static JavaProcess queryService(int port, int commandPort) throws Exception {
    Map<String, String> environment = new HashMap<>();
    environment.putAll(database.environment("SPRING_DATASOURCE", ExternalDatabase.QUERY));
    environment.putAll(database.environment("MCR_QUERY_OWNER", ExternalDatabase.OWNER));
    environment.put("MCR_QUERY_KEY_FILE", keyFile());
    environment.put("MCR_ASSERTION_SECRET", SECRET);
    environment.put("MCR_COMMAND_URL", "http://localhost:" + commandPort);
    environment.put("SERVER_PORT", Integer.toString(port));
    return JavaProcess.ofService(
        temp.resolve("query"), "org.mcrledger.query.QueryService", "command-service", environment);
  }

  private static String keyFile() {
    return temp.resolve("keys").resolve("key-encryption-key").toString();
  }

  private static Map<String, Object> account(String role) {
    return Map.of(
        "login", role, "password", Api.PASSWORD, "roles", List.of(role), "regions", List.of());
  }

  @AfterAll
  static void close() throws Exception {
    for (JavaProcess each : new JavaProcess[] {queryService, commandService}) {
      if (each != null) {
        each.close();
      }
    }
    if (database != null) {
      database.close();
    }
  }

  @Test
  @Order(1)
  void what_is_told_to_the_one_is_read_from_the_other() {
    commands.done("relationship-office", "/customers", Map.of("name", "Acme", "region", "north"));
    commands.done(
        "relationship-office",
        "/contacts",
        Map.of(
            "contactId", "li-na",
            "customer", "acme",
            "name", "Li Na",
            "department", "Purchasing",
            "seniority", 4));
    JsonNode customer = eventually("/customers/acme");
    assertThat(customer.get("name").asString()).isEqualTo("Acme");
    JsonNode contact = eventually("/contacts/li-na");
    assertThat(contact.get("name").asString())
        .as("sealed by the one and opened by the other, with the key that both have")
        .isEqualTo("Li Na");
  }

  private static JsonNode eventually(String path) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> queries.get("relationship-office", path).status() == 200);
    return queries.asked("relationship-office", path);
  }

  @Test
  @Order(2)
  void a_form_of_the_one_is_recorded_by_the_other_in_the_name_of_who_sent_it() throws Exception {
    PageVisitor visitor = new PageVisitor(queries.address());
    visitor.logIn("relationship-office", Api.PASSWORD);
    HttpResponse<String> form = visitor.get("/customers/new");
    HttpResponse<String> after =
        visitor.submit(form, "/customers/new", Map.of("name", "Beta Works"));
    assertThat(after.statusCode()).as(after.body()).isEqualTo(200);
    assertThat(after.uri().getPath()).isEqualTo("/customers/beta-works");
    assertThat(after.body()).contains("Beta Works");
    JsonNode recorded =
        queries.asked("relationship-office", "/customers/beta-works/timeline").get("items").get(0);
    assertThat(recorded.get("recordedBy").asString()).isEqualTo("relationship-office");
    assertThat(recorded.get("channel").asString()).isEqualToIgnoringCase("page");
  }

  @Test
  @Order(3)
  void a_form_that_its_sender_may_not_send_is_refused_by_the_other() throws Exception {
    PageVisitor visitor = new PageVisitor(queries.address());
    visitor.logIn("auditor", Api.PASSWORD);
    long before = position();
    HttpResponse<String> answer =
        visitor.submit(visitor.get("/customers"), "/customers/new", Map.of("name", "Gamma"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(position()).isEqualTo(before);
  }

  @Test
  @Order(4)
  void a_file_sent_on_a_page_of_the_one_is_imported_and_taken_back_by_the_other() throws Exception {
    PageVisitor visitor = new PageVisitor(queries.address());
    visitor.logIn("relationship-office", Api.PASSWORD);
    String rows =
        """
        customer_id,country,month,invoices,sales_gbp,returns_gbp
        delta-works,EIRE,2010-01,2,10.00,0
        delta-works,EIRE,then,1,5.00,0
        """;
    String tried =
        visitor
            .upload(
                visitor.get("/imports"),
                "/imports",
                Map.of("mapping", "online-retail-ii"),
                "umsätze 销售.csv",
                rows)
            .uri()
            .getPath();
    HttpResponse<String> dry = over(visitor, tried);
    assertThat(dry.body()).contains("umsätze 销售.csv").contains("nothing was written");
    String imported = visitor.submit(dry, tried + "/recording", Map.of()).uri().getPath();
    assertThat(over(visitor, imported).body()).contains("The import is recorded");
    assertThat(visitor.get(imported + "/errors.csv", "text/csv").body())
        .contains("3,month,then,cell-is-no-date");
    assertThat(visitor.get("/customers/delta-works").statusCode()).isEqualTo(200);
    HttpResponse<String> form = visitor.get(imported + "/reversal");
    HttpResponse<String> reversed =
        visitor.submit(form, imported + "/reversal", Map.of("because", "the wrong file"));
    assertThat(over(visitor, reversed.uri().getPath()).body()).contains("the wrong file");
    assertThat(visitor.get(imported).body()).contains("This import was taken back");
    HttpResponse<String> refused =
        visitor.upload(
            visitor.get("/imports"), "/imports", Map.of("mapping", "no such"), "a.csv", "a\n1\n");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("The mapping cannot be used");
  }

  private static HttpResponse<String> over(PageVisitor visitor, String address) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> visitor.get(address), page -> !page.body().contains("id=\"standing\""));
  }

  @Test
  @Order(5)
  void the_one_that_reads_cannot_write_the_ledger_and_nobody_can_change_it() throws Exception {
    assertThat(queries.asked("auditor", "/ledger").get("privilegesSeparated").asBoolean()).isTrue();
    assertRefused(ExternalDatabase.QUERY, "insert into ledger.event_customer values ('x', 1)");
    assertRefused(ExternalDatabase.QUERY, "insert into ledger.event select * from ledger.event");
    assertRefused(ExternalDatabase.QUERY, "update app.account set roles = '{admin}'");
    assertRefused(ExternalDatabase.COMMAND, "update ledger.event set type = 'x'");
    assertRefused(ExternalDatabase.COMMAND, "delete from ledger.event_customer");
    assertRefused(ExternalDatabase.COMMAND, "select * from view.person");
    assertRefused(ExternalDatabase.OWNER, "delete from ledger.event");
    assertRefused(ExternalDatabase.OWNER, "truncate ledger.event, ledger.event_customer");
  }

  private static void assertRefused(String login, String sql) {
    assertThatThrownBy(() -> execute(login, sql))
        .as("%s: %s", login, sql)
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(REFUSED));
  }

  private static void execute(String login, String sql) throws SQLException {
    try (Connection connection = database.connect(login);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  @Order(6)
  void who_is_erased_by_the_one_is_forgotten_by_the_other_at_once() throws Exception {
    commands.done("relationship-office", "/contacts/li-na/needs", need());
    assertThat(timeline()).contains("Told of her plans");
    commands.done("admin", "/contacts/li-na/erasure", Map.of("because", "person-asked"));
    await().atMost(Duration.ofSeconds(10)).until(() -> timeline().contains("contact.erased"));
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> !timeline().contains("Told of her plans") && !timeline().contains("Li Na"));
    JsonNode contact = queries.asked("relationship-office", "/contacts/li-na");
    assertThat(contact.get("name").asString()).isEqualTo("erased");
  }

  @Test
  @Order(4)
  void outside_the_demo_nobody_moves_the_business_day() throws Exception {
    PageVisitor visitor = new PageVisitor(queries.address());
    visitor.logIn("admin", Api.PASSWORD);
    HttpResponse<String> ledger = visitor.get("/ledger");
    assertThat(ledger.body()).doesNotContain("/ledger/day");
    assertThat(visitor.submit(ledger, "/ledger/day", Map.of("to", "2030-01-01")).statusCode())
        .isEqualTo(404);
  }

  private static Map<String, Object> need() {
    return Map.of("need", "career", "what", "Told of her plans");
  }

  private static String timeline() {
    return queries.asked("relationship-office", "/customers/acme/timeline").toString();
  }

  @Test
  @Order(7)
  void read_tables_are_folded_anew_by_the_login_that_reads() throws Exception {
    Api.Answer asked = queries.post("admin", "/ledger/projections/customer-card/rebuild", Map.of());
    assertThat(asked.status()).as(asked.body()).isEqualTo(202);
    await().atMost(Duration.ofSeconds(20)).until(SeparateServicesIT::isRebuilt);
    assertThat(queries.asked("auditor", "/customers/acme").get("name").asString())
        .isEqualTo("Acme");
  }

  private static boolean isRebuilt() {
    for (JsonNode each : queries.asked("auditor", "/ledger").get("processors")) {
      if (each.get("name").asString().equals("customer-card")) {
        return !each.get("rebuiltAt").isNull();
      }
    }
    return false;
  }

  @Test
  @Order(8)
  void both_stop_cleanly_and_leave_no_connection() throws Exception {
    assertThat(queryService.stop()).isEqualTo(143);
    assertThat(commandService.stop()).isEqualTo(143);
    assertThat(commandService.out() + queryService.out())
        .doesNotContain("\"level\":\"ERROR\"")
        .doesNotContain("Li Na");
    assertThat(sessions()).isZero();
  }

  private static long position() {
    return queries.asked("auditor", "/ledger").get("position").asLong();
  }

  private static long sessions() throws SQLException {
    try (Connection connection = database.connect(ExternalDatabase.OWNER);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select count(*) from pg_stat_activity"
                    + " where usename in ('mcr_command_login', 'mcr_query_login')")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}

package org.mcrledger.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.mcrledger.kit.access.Role;
import org.mcrledger.query.live.Rebuild;
import org.mcrledger.standalone.StandaloneServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * A person of either side goes: what could be read of them everywhere is read nowhere afterwards,
 * and everything else stays as it was. The tests tell one story on one folder.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ErasureIT {
  private static final String OFFICE = "relationship-office";

  /** Every text that only ever stood in personal data, each unlike any other word. */
  private static final List<String> THEIRS =
      List.of(
          "Goneperson",
          "离去者",
          "+86 10 7777 1234",
          "gone@person.example",
          "Whispered at the meeting",
          "Served the need",
          "Reason of the override",
          "Heard of the stance");

  private static final List<String> OURS = List.of("Leavercolleague", "离职者");

  private static final List<String> PLACES =
      List.of(
          "/customers",
          "/customers.csv",
          "/customers/acme",
          "/customers/acme?validAt=2024-06-30",
          "/contacts/c-1",
          "/audit",
          "/audit.csv",
          "/reviews/2024",
          "/reviews/2024.csv",
          "/ledger",
          "/pick/contacts?customer=acme",
          "/pick/staff",
          "/api/v1/customers",
          "/api/v1/customers/acme",
          "/api/v1/customers/acme/contacts",
          "/api/v1/customers/acme/timeline",
          "/api/v1/customers/acme/timeline?knownAt=%d",
          "/api/v1/customers/acme/tiers",
          "/api/v1/customers/acme/years",
          "/api/v1/contacts/c-1",
          "/api/v1/contacts/c-1?knownAt=%d",
          "/api/v1/nine-grid",
          "/api/v1/nine-grid?knownAt=%d",
          "/api/v1/tiers/history",
          "/api/v1/reviews/2024",
          "/api/v1/staff",
          "/api/v1/staff?knownAt=%d",
          "/api/v1/ledger/events");

  @TempDir static Path folder;
  private static StandaloneServer server;
  private static Api api;
  private static long before;
  private static List<String> hashes = List.of();
  private static String scores = "";

  @BeforeAll
  static void tell() {
    start();
    for (Role role : List.of(Role.RELATIONSHIP_OFFICE, Role.COMMITTEE, Role.AUDITOR)) {
      api.done("admin", "/users", OneServer.account(role.key(), role, "s-1", "east"));
    }
    done("/staff", Map.of("staffId", "s-1", "name", OURS.get(0), "nameZh", OURS.get(1)));
    done("/customers", Map.of("customerId", "acme", "name", "Acme"));
    done("/customers/acme/owner", Map.of("owner", "s-1"));
    done("/contacts", contact("c-1", THEIRS.get(0), THEIRS.get(1), THEIRS.get(2), THEIRS.get(3)));
    done("/contacts", contact("c-2", "Stayperson", "留下者", "1", "stay@person.example"));
    done("/engagements", engagement("c-1", THEIRS.get(4)));
    done("/engagements", withoutOurs("c-2", "Said of who stays"));
    done("/contacts/c-1/needs", Map.of("need", "career", "what", THEIRS.get(5)));
    done("/contacts/c-1/overrides", override());
    done(
        "/opportunities",
        Map.of("opportunityId", "o", "customer", "acme", "name", "P", "importance", "major"));
    done(
        "/opportunities/o/stances", Map.of("contact", "c-1", "stance", "2", "note", THEIRS.get(7)));
    api.done("committee", "/customers/acme/tier-decisions", tier());
    awaitHead();
  }

  private static void start() {
    int port = JavaProcess.freePort();
    server =
        StandaloneServer.start(
            folder.resolve("data"),
            port,
            Map.of("mcr.clock-at", "2024-07-01T01:00:00Z", "mcr.admin-password", Api.PASSWORD));
    api = Api.on(port);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonNode done(String path, Map<String, ?> body) {
    return api.done(OFFICE, path, body);
  }

  private static Map<String, Object> contact(
      String id, String name, String nameZh, String phone, String mail) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("contactId", id);
    body.put("customer", "acme");
    body.put("name", name);
    body.put("nameZh", nameZh);
    body.put("phone", phone);
    body.put("mail", mail);
    body.put("department", "Purchasing");
    body.put("seniority", 4);
    body.put("since", "2023-01-01");
    return body;
  }

  private static Map<String, Object> engagement(String contact, String note) {
    return Map.of(
        "kind",
        "office-meeting",
        "on",
        "2024-03-05",
        "customers",
        List.of("acme"),
        "theirs",
        List.of(Map.of("contact", contact)),
        "ours",
        List.of(Map.of("staff", "s-1")),
        "note",
        note);
  }

  /** A note falls with any of the persons that it speaks of; this one speaks of who stays. */
  private static Map<String, Object> withoutOurs(String contact, String note) {
    Map<String, Object> body = new LinkedHashMap<>(engagement(contact, note));
    body.remove("ours");
    return body;
  }

  private static Map<String, Object> override() {
    return Map.of(
        "dimension", "intimacy", "score", 2, "because", THEIRS.get(6), "until", "2025-12-31");
  }

  private static Map<String, Object> tier() {
    return Map.of("scheme", "sabc", "tier", "A", "code", "evaluation", "because", "Agreed");
  }

  private static void awaitHead() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              JsonNode processors = api.asked("auditor", "/ledger").get("processors");
              List<Long> lags = new ArrayList<>();
              processors.forEach(each -> lags.add(each.get("lag").asLong()));
              return !lags.isEmpty() && lags.stream().allMatch(lag -> lag == 0);
            });
  }

  @Test
  @Order(1)
  void before_it_everything_can_be_read() throws Exception {
    before = api.asked("auditor", "/ledger").get("position").asLong();
    hashes = hashes();
    scores = scores();
    String shown = shown();
    assertThat(THEIRS).allSatisfy(text -> assertThat(shown).contains(text));
    assertThat(OURS).allSatisfy(text -> assertThat(shown).contains(text));
    assertThat(stored()).contains(THEIRS.get(0), OURS.get(0));
    assertThat(found("/pick/contacts?customer=acme&q=", "Goneperson")).contains("c-1");
  }

  @Test
  @Order(2)
  void it_needs_a_right_a_reason_and_somebody() {
    Map<String, ?> why = Map.of("because", "person-asked");
    assertThat(api.post(OFFICE, "/contacts/c-1/erasure", why).rule()).isEqualTo("right-missing");
    Api.Answer unsaid = api.post("admin", "/contacts/c-1/erasure", Map.of());
    assertThat(unsaid.rule()).isEqualTo("an-erasure-needs-a-reason");
    assertThat(unsaid.header("Content-Type")).startsWith("application/problem+json");
    Map<String, ?> named = Map.of("because", "person-asked", "reference", "asked by Goneperson");
    assertThat(api.post("admin", "/contacts/c-1/erasure", named).rule())
        .isEqualTo("a-reference-is-a-file-number");
    assertThat(api.post("admin", "/contacts/nobody/erasure", why).status()).isEqualTo(404);
    assertThat(api.post("admin", "/staff/nobody/erasure", why).status()).isEqualTo(404);
    assertThat(hashes()).as("nothing was recorded").isEqualTo(hashes);
  }

  @Test
  @Order(3)
  void afterwards_the_person_is_nowhere_and_all_else_is_as_it_was() throws Exception {
    JsonNode receipt = erase("/contacts/c-1/erasure");
    erase("/staff/s-1/erasure");
    assertThat(erase("/contacts/c-1/erasure")).as("again is the same").isEqualTo(receipt);
    awaitHead();
    assertNothingIsTold();
    assertThat(hashes().subList(0, Math.toIntExact(before)))
        .isEqualTo(hashes.subList(0, Math.toIntExact(before)));
    assertThat(falseHashes()).isZero();
    assertThat(scores()).isEqualTo(scores);
    assertThat(shown()).contains("Stayperson", "留下者", "Said of who stays");
  }

  private static JsonNode erase(String path) {
    return api.done("admin", path, Map.of("because", "person-asked", "reference", "DSR-2024/7"));
  }

  @Test
  @Order(4)
  void it_is_shown_as_erased_in_both_languages_and_never_as_unknown() throws Exception {
    JsonNode contact = api.asked("auditor", "/contacts/c-1");
    for (String field : List.of("name", "nameZh", "phone", "mail")) {
      assertThat(contact.get(field).asString()).as(field).isEqualTo("erased");
    }
    assertThat(contact.get("erased").asBoolean()).isTrue();
    assertThat(contact.get("overrides").get(0).get("because").asString()).isEqualTo("erased");
    assertThat(api.asked("auditor", "/customers/acme").get("ownerName").asString())
        .isEqualTo("erased");
    assertThat(api.asked("auditor", "/ledger/events?limit=500").toString())
        .contains("contact.erased", "staff.erased", "person-asked", "DSR-2024/7");
    PageVisitor auditor = visitor("auditor");
    for (String page :
        List.of(
            "/customers",
            "/customers.csv",
            "/customers/acme",
            "/contacts/c-1",
            "/audit",
            "/audit.csv")) {
      assertThat(auditor.get(page + "?lang=en").body()).as(page).contains("erased");
      assertThat(auditor.get(page + "?lang=zh").body()).as(page).contains("已删除");
    }
    assertThat(auditor.get("/customers/acme?lang=en").body())
        .contains("Personal data erased", "the person asked for it", "DSR-2024/7");
  }

  @Test
  @Order(5)
  void nothing_more_is_said_of_who_was_erased_and_it_cannot_be_taken_back() {
    JsonNode event = erase("/contacts/c-1/erasure").get("events").get(0);
    assertThat(refused("/contacts/c-1/needs", Map.of("need", "career", "what", "more")))
        .isEqualTo("person-erased");
    assertThat(refused("/contacts/c-1/overrides", override())).isEqualTo("person-erased");
    assertThat(refused("/engagements", engagement("c-1", "more"))).isEqualTo("person-erased");
    Map<String, ?> away = Map.of("event", event.asString(), "because", "a mistake", "void", true);
    assertThat(api.post("admin", "/corrections", away).rule()).isEqualTo("an-erasure-is-final");
    done("/contacts/c-1/departure", Map.of("on", "2024-07-01"));
  }

  private static String refused(String path, Map<String, ?> body) {
    return api.post(OFFICE, path, body).rule();
  }

  @Test
  @Order(6)
  void a_rebuild_and_a_restart_bring_nobody_back() throws Exception {
    server.context().getBean(Rebuild.class).all();
    awaitHead();
    assertNothingIsTold();
    server.close();
    start();
    awaitHead();
    assertNothingIsTold();
    assertThat(api.asked("auditor", "/contacts/c-1").get("name").asString()).isEqualTo("erased");
  }

  private static void assertNothingIsTold() throws Exception {
    String shown = shown();
    String stored = stored();
    List<String> all = new ArrayList<>(THEIRS);
    all.addAll(OURS);
    for (String text : all) {
      assertThat(shown).doesNotContain(text);
      assertThat(stored).doesNotContain(text);
    }
    assertThat(found("/pick/contacts?customer=acme&q=", "Goneperson")).isEqualTo("[]");
    assertThat(found("/pick/staff?q=", "Leavercolleague")).isEqualTo("[]");
    assertThat(api.asked("auditor", "/staff?search=Leavercolleague").get("items")).isEmpty();
  }

  /** Everything that opens to an auditor, who may read all. */
  private static String shown() throws Exception {
    PageVisitor auditor = visitor("auditor");
    StringBuilder shown = new StringBuilder();
    for (String place : PLACES) {
      var answer =
          auditor.get(
              place.formatted(before),
              place.contains("/api/") || place.contains("/pick/")
                  ? "application/json"
                  : "text/html");
      assertThat(answer.statusCode()).as(place).isEqualTo(200);
      shown.append("at ").append(place).append('\n').append(answer.body()).append('\n');
    }
    return shown.toString();
  }

  private static String found(String path, String typed) throws Exception {
    return visitor(OFFICE)
        .get(path + URLEncoder.encode(typed, StandardCharsets.UTF_8), "application/json")
        .body();
  }

  private static PageVisitor visitor(String login) throws Exception {
    PageVisitor visitor = new PageVisitor(api.address());
    visitor.logIn(login, Api.PASSWORD);
    return visitor;
  }

  /** All read tables, also those of the past, row by row. */
  private static String stored() {
    List<String> tables =
        jdbc()
            .sql(
                "select tablename from pg_tables where schemaname = 'view' and tablename not like 'flyway%'")
            .query(String.class)
            .list();
    StringBuilder stored = new StringBuilder();
    for (String table : tables) {
      jdbc()
          .sql("select t::text from view." + table + " t")
          .query(String.class)
          .list()
          .forEach(row -> stored.append(row).append('\n'));
    }
    return stored.toString();
  }

  private static List<String> hashes() {
    return jdbc()
        .sql("select encode(content_hash, 'hex') from ledger.event order by position")
        .query(String.class)
        .list();
  }

  private static long falseHashes() {
    return jdbc()
        .sql("select count(*) from ledger.event e where content_hash <> ledger.content_hash_of(e)")
        .query(Long.class)
        .single();
  }

  /** What is held of the persons, and the tier: nothing that has a name in it. */
  private static String scores() {
    JsonNode contact = api.asked("auditor", "/contacts/c-1");
    JsonNode customer = api.asked("auditor", "/customers/acme");
    return contact.get("intimacy")
        + " "
        + contact.get("support")
        + contact.get("cell")
        + contact.get("explanation")
        + contact.get("outcomes")
        + customer.get("tier")
        + customer.get("keyLayer");
  }

  private static JdbcClient jdbc() {
    return JdbcClient.create(
        server.context().getBeansOfType(DataSource.class).values().iterator().next());
  }
}

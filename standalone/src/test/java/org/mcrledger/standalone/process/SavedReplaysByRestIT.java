package org.mcrledger.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mcrledger.kit.access.Role;
import org.mcrledger.kit.json.Json;
import org.mcrledger.rules.Canonical;
import org.mcrledger.rules.RuleSets;
import org.mcrledger.standalone.process.Api.Answer;
import tools.jackson.databind.JsonNode;

/** A run of the lab saved, found again, cited, repeated and voided, through both services. */
class SavedReplaysByRestIT {
  private static final String AUTHOR = Role.RULE_AUTHOR.key();
  private static final String OFFICE = Role.RELATIONSHIP_OFFICE.key();
  private static String contact = "";

  @BeforeAll
  static void told() {
    OneServer.API.done(OFFICE, "/customers", Map.of("customerId", "kept-works", "name", "Kept"));
    contact =
        OneServer.API
            .done(
                OFFICE,
                "/contacts",
                Map.of(
                    "customer", "kept-works",
                    "name", "Somebody",
                    "department", "D",
                    "seniority", 4,
                    "since", "2022-01-01"))
            .get("id")
            .asString();
    for (int month = 1; month <= 9; month++) {
      touch("business-lunch", "2023-0" + month + "-10");
    }
  }

  private static void touch(String kind, String on) {
    OneServer.API.done(
        OFFICE,
        "/engagements",
        Map.of(
            "kind",
            kind,
            "on",
            on,
            "customers",
            List.of("kept-works"),
            "theirs",
            List.of(Map.of("contact", contact))));
  }

  private static String changed() {
    try (var file = RuleSets.class.getResourceAsStream("/rule-sets/default-1.yaml")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .replace("business-lunch: 1", "business-lunch: 3");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode done(JsonNode asked) {
    String path = "/replays/" + asked.get("id").asString();
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> OneServer.API.asked(AUTHOR, path), run -> run.has("result"));
  }

  private static JsonNode posted(String path, Map<String, ?> body) {
    Answer answer = OneServer.API.post(AUTHOR, path, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    return answer.json();
  }

  private static JsonNode run() {
    return done(posted("/replays", Map.of("rules", changed(), "from", "2023-01", "to", "2023-12")));
  }

  private static JsonNode saved(String because) {
    String run = run().get("id").asString();
    return OneServer.API.done(AUTHOR, "/replays/" + run + "/saved", Map.of("because", because));
  }

  @Test
  void a_run_is_saved_found_again_and_repeated_to_the_same_bytes() {
    JsonNode run = run();
    assertThat(run.at("/result/moved").asInt()).isPositive();
    Answer answer =
        OneServer.API.post(
            AUTHOR,
            "/replays/" + run.get("id").asString() + "/saved",
            Map.of("because", "visits count too much"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    String id = answer.json().get("id").asString();
    assertThat(answer.header("Location")).isEqualTo("/api/v1/saved-replays/" + id);

    JsonNode listed = OneServer.API.asked("committee", "/saved-replays").at("/items/0");
    assertThat(listed.get("id").asString()).isEqualTo(id);
    assertThat(listed.get("because").asString()).isEqualTo("visits count too much");
    assertThat(listed.get("moved")).isEqualTo(run.at("/result/moved"));
    assertThat(listed.get("event")).isEqualTo(answer.json().at("/events/0"));
    JsonNode one = OneServer.API.asked("auditor", "/saved-replays/" + id);
    assertThat(one.at("/rules/text").asString()).contains("business-lunch: 3");
    assertThat(one.at("/rules/hash")).isEqualTo(run.at("/rules/hash"));
    assertThat(one.at("/against/hash")).isEqualTo(run.at("/against/hash"));

    String document = OneServer.API.get(AUTHOR, "/saved-replays/" + id + "/document").body();
    assertThat(Canonical.hash(document.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(listed.get("document").asString());
    touch("private-activity", "2023-10-10");
    JsonNode again = done(posted("/saved-replays/" + id + "/repeat", Map.of()));
    assertThat(again.get("repeats").asString()).isEqualTo(id);
    assertThat(again.at("/repetition/same").asBoolean()).isTrue();
    assertThat(again.at("/repetition/document")).isEqualTo(listed.get("document"));
    assertThat(again.at("/result/hash")).isEqualTo(run.at("/result/hash"));
    assertThat(run().at("/result/hash")).isNotEqualTo(run.at("/result/hash"));
  }

  @Test
  void it_is_cited_as_evidence_of_a_tier_decision() throws Exception {
    JsonNode saved = saved("for the committee");
    JsonNode decided =
        OneServer.API.done(
            "committee",
            "/customers/kept-works/tier-decisions",
            Map.of(
                "scheme", "sabc",
                "tier", "B",
                "code", "other",
                "because", "as the replay shows",
                "evidence", List.of(saved.at("/events/0").asString())));
    assertThat(decided.get("events")).hasSize(1);
    OneServer.awaitHead();
    assertThat(visited("auditor", "/audit"))
        .contains("href=\"/lab/saved/" + saved.get("id").asString());
  }

  @Test
  void rules_are_published_on_it_and_their_page_leads_to_it() throws Exception {
    String ours = changed().replace("key: default-1", "key: kept-rules");
    OneServer.API.done(AUTHOR, "/rule-sets/kept-rules/drafts", Map.of("text", ours));
    JsonNode run = done(posted("/replays", Map.of("rules", "kept-rules@draft", "to", "2023-12")));
    JsonNode saved =
        OneServer.API.done(
            AUTHOR,
            "/replays/" + run.get("id").asString() + "/saved",
            Map.of("because", "lunches count for more"));
    String event = saved.at("/events/0").asString();
    PageVisitor author = new PageVisitor(OneServer.API.address());
    author.logIn(AUTHOR, Api.PASSWORD);
    assertThat(author.get("/rules/rule-set/kept-rules/publication").body())
        .contains("value=\"" + event + "\" checked=\"checked\"", "lunches count for more");
    Map<String, Object> publication = new HashMap<>(Map.of("because", "as the replay shows"));
    publication.put("from", "2033-01-01");
    publication.put("evidence", List.of(UUID.randomUUID().toString()));
    String path = "/rule-sets/kept-rules/publications";
    assertThat(OneServer.API.post(AUTHOR, path, publication).rule()).isEqualTo("unknown-evidence");
    publication.put("evidence", List.of(event));
    OneServer.API.done(AUTHOR, path, publication);
    assertThat(OneServer.API.asked(AUTHOR, "/rule-sets/kept-rules").at("/versions/0/evidence/0"))
        .hasToString("\"" + event + "\"");
    String page = "/lab/saved/" + saved.get("id").asString();
    assertThat(author.get("/rules/rule-set/kept-rules").body()).contains("href=\"" + page);
    assertThat(author.get(page).body()).contains("lunches count for more");
  }

  @Test
  void the_command_line_saves_what_it_prints(@TempDir Path notes) throws Exception {
    Path file = Files.writeString(notes.resolve("ours.yaml"), changed());
    try (JavaProcess replay =
        JavaProcess.ofProgram(
            notes,
            Map.of("MCR_PASSWORD", Api.PASSWORD),
            "replay",
            "--rules=" + file,
            "--to=2023-12",
            "--format=json",
            "--save=by the command line",
            "--user=" + AUTHOR,
            "--server=" + OneServer.API.address())) {
      assertThat(replay.awaitEnd()).as(replay.err()).isZero();
      JsonNode listed = OneServer.API.asked(AUTHOR, "/saved-replays").at("/items/0");
      assertThat(listed.get("because").asString()).isEqualTo("by the command line");
      assertThat(replay.err()).contains("saved as " + listed.get("id").asString());
      JsonNode document = Json.mapper().readTree(replay.out());
      assertThat(document.at("/result/moved")).isEqualTo(listed.get("moved"));
    }
  }

  @Test
  void a_rule_author_sees_no_login_but_the_own_one() {
    String second = "second-author";
    OneServer.API.done(
        "admin", "/users", OneServer.account(second, Role.RULE_AUTHOR, "mine", "east"));
    JsonNode saved = saved("whose is it");
    assertThat(OneServer.API.asked(AUTHOR, "/saved-replays").at("/items/0/savedBy").asString())
        .isEqualTo(AUTHOR);
    assertThat(OneServer.API.asked("auditor", "/saved-replays").at("/items/0/savedBy").asString())
        .isEqualTo(AUTHOR);
    String path = "/saved-replays/" + saved.get("id").asString();
    assertThat(OneServer.API.asked(second, path).get("savedBy").isNull()).isTrue();
    assertThat(OneServer.API.asked(second, "/replays").at("/items/0/askedBy").isNull()).isTrue();
    JsonNode entry = OneServer.API.asked(second, "/customers/kept-works/timeline").at("/items/0");
    assertThat(entry.get("recordedBy").isNull()).isTrue();
  }

  @Test
  void nor_does_its_page_tell_a_rule_author_who_saved_it() throws Exception {
    String second = "third-author";
    OneServer.API.done(
        "admin", "/users", OneServer.account(second, Role.RULE_AUTHOR, "mine", "east"));
    String page = "/lab/saved/" + saved("whose page is it").get("id").asString();
    String login = "<span>" + AUTHOR + "</span>";
    assertThat(visited(AUTHOR, page)).contains(login);
    assertThat(visited("auditor", page)).contains(login);
    assertThat(visited(second, page)).contains("whose page is it").doesNotContain(login);
  }

  private static String visited(String login, String path) throws Exception {
    PageVisitor visitor = new PageVisitor(OneServer.API.address());
    visitor.logIn(login, Api.PASSWORD);
    return visitor.get(path).body();
  }

  @Test
  void it_is_voided_with_a_reason_and_never_corrected() {
    JsonNode saved = saved("a trial");
    String event = saved.at("/events/0").asString();
    Map<String, Object> correction = new HashMap<>(Map.of("event", event, "because", "a slip"));
    correction.put("by", Map.of("because", "another reason"));
    assertThat(OneServer.API.post(AUTHOR, "/corrections", correction).rule())
        .isEqualTo("a-saved-replay-is-not-corrected");
    correction.remove("by");
    correction.put("void", true);
    assertThat(OneServer.API.post(OFFICE, "/corrections", correction).status()).isEqualTo(403);
    assertThat(OneServer.API.post(AUTHOR, "/corrections", correction).status()).isEqualTo(201);
    String path = "/saved-replays/" + saved.get("id").asString();
    assertThat(OneServer.API.asked(AUTHOR, path).get("voided").asBoolean()).isTrue();
  }

  @Test
  void what_is_not_there_or_not_done_is_not_saved() {
    Map<String, String> because = Map.of("because", "x");
    Answer unknown = OneServer.API.post(AUTHOR, "/replays/none/saved", because);
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.json().get("detail").asString()).contains("saved replays");
    assertThat(OneServer.API.get(AUTHOR, "/saved-replays/none").rule())
        .isEqualTo("unknown-saved-replay");
    String run = run().get("id").asString();
    assertThat(
            OneServer.API.post(AUTHOR, "/replays/" + run + "/saved", Map.of("because", " ")).rule())
        .isEqualTo("saving-a-replay-needs-a-reason");
    assertThat(OneServer.API.post("committee", "/replays/" + run + "/saved", because).status())
        .isEqualTo(403);
    assertThat(OneServer.API.get(Role.ACCOUNT_MANAGER.key(), "/saved-replays").status())
        .isEqualTo(403);
  }
}

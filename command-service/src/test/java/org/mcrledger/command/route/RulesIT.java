package org.mcrledger.command.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mcrledger.command.RunningService;
import org.mcrledger.command.RunningService.Answer;
import org.mcrledger.kit.access.Role;
import org.mcrledger.kit.json.Json;

/** A rule author's way with rules, by REST; who else tries it is asked by the matrix of routes. */
class RulesIT {
  private static final String SHIPPED = RuleTexts.text("/rule-sets/default-1.yaml");
  private static RunningService service;

  @BeforeAll
  static void a_rule_author() {
    service = RunningService.startAt("2026-01-20T02:00:00Z");
    service.account("xu", Set.of(Role.RULE_AUTHOR), Set.of(), null);
  }

  @AfterAll
  static void close() {
    service.close();
  }

  @Test
  void a_draft_with_errors_is_kept_but_not_published_and_says_where_they_are() {
    drafted("broken", SHIPPED.replace("key: default-1", "key: broken").replace("middleFrom", "x"));
    long head = service.head();
    Answer english = publish("broken", "{\"because\": \"x\"}");
    assertThat(english.status()).isEqualTo(422);
    assertThat(english.rule()).isEqualTo("a-draft-with-errors");
    int line = 1 + SHIPPED.lines().toList().indexOf("  middleFrom: 0");
    assertThat(english.json().get("errors").toString())
        .contains("Line " + line + ", column ")
        .contains("grid.x");
    Answer chinese =
        service.post(
            "xu",
            "/rule-sets/broken/publications",
            "{\"because\": \"x\"}",
            "Accept-Language",
            "zh");
    assertThat(chinese.json().get("errors").get(0).get("detail").asString()).startsWith("第 ");
    assertThat(service.head()).as("nothing is stored").isEqualTo(head);
  }

  @Test
  void no_yaml_at_all_is_a_draft_too() {
    drafted("none", "intimacy: [\n");
    assertThat(publish("none", "{\"because\": \"x\"}").rule()).isEqualTo("a-draft-with-errors");
  }

  @Test
  void a_draft_becomes_rules_and_rules_are_retired() {
    Answer drafted = drafted("way", SHIPPED.replace("key: default-1", "key: way"));
    assertThat(drafted.header("Location")).isEqualTo("/api/v1/rule-sets/way");
    assertThat(publish("way", "{\"because\": \"x\", \"from\": \"2026-01-19\"}").rule())
        .isEqualTo("rules-begin-today-or-later");
    assertThat(publish("way", "{\"because\": \"x\", \"hash\": \"another\"}").rule())
        .isEqualTo("the-draft-is-another-by-now");
    String from = "{\"because\": \"x\", \"from\": \"2030-01-01\"}";
    assertThat(publish("way", from).status()).isEqualTo(201);
    assertThat(publish("way", from).rule()).isEqualTo("no-draft");
    drafted("way", SHIPPED.replace("key: default-1", "# a word\nkey: way"));
    assertThat(publish("way", from).rule())
        .as("a comment makes no other rules")
        .isEqualTo("in-force-already");
    assertThat(retire("way", "{\"because\": \"x\"}").rule()).isEqualTo("not-in-force-then");
    assertThat(retire("way", from).status()).isEqualTo(201);
    assertThat(retire("way", from).rule()).isEqualTo("not-in-force-then");
  }

  @Test
  void a_text_under_another_key_is_not_published() {
    drafted("mine", SHIPPED);
    assertThat(publish("mine", "{\"because\": \"x\"}").rule()).isEqualTo("a-draft-with-errors");
  }

  @Test
  void unknown_rules_are_not_found_and_a_refused_text_is_no_unknown_address() {
    Answer unknown = retire("nowhere", "{\"because\": \"x\"}");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.rule()).isEqualTo("unknown-rules");
    Answer blank = service.post("xu", "/rule-sets/nowhere/drafts", RuleTexts.body(" "));
    assertThat(blank.status()).isEqualTo(422);
    assertThat(blank.rule()).isEqualTo("a-draft-has-a-text");
    Answer key = service.post("xu", "/rule-sets/No%20Key/drafts", RuleTexts.body("x"));
    assertThat(key.rule()).isEqualTo("rules-have-a-key");
  }

  @Test
  void the_only_rule_set_and_the_official_scheme_are_not_retired() {
    assertThat(retire("default-1", "{\"because\": \"x\"}").rule())
        .isEqualTo("the-last-rule-set-stays");
    Answer official = service.post("xu", "/schemes/sabc/retirement", "{\"because\": \"x\"}");
    assertThat(official.rule()).isEqualTo("the-official-scheme-stays");
  }

  @Test
  void another_scheme_is_made_official_and_then_stays_while_the_former_may_go() {
    String text = RuleTexts.text("/tier-schemes/reach.yaml").replace("key: reach", "key: reach-3");
    service.done("xu", "/schemes/reach-3/drafts", RuleTexts.body(text));
    assertThat(official("reach-3", "2035-03-01").rule()).isEqualTo("unknown-rules");
    service.done("xu", "/schemes/reach-3/publications", from("2035-02-01"));
    assertThat(official("reach-3", "2035-01-31").rule()).isEqualTo("not-in-force-then");
    assertThat(official("reach-3", "2026-01-19").rule()).isEqualTo("rules-begin-today-or-later");
    Answer made = official("reach-3", "2035-03-01");
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    assertThat(made.header("Location")).isEqualTo("/api/v1/schemes/reach-3");
    Answer again = official("reach-3", "2035-04-01");
    assertThat(again.rule()).isEqualTo("official-already");
    assertThat(again.json().get("detail").asString()).contains("reach-3 is the official scheme");
    assertThat(retired("reach-3", "2035-02-01").rule()).isEqualTo("the-official-scheme-stays");
    assertThat(retired("sabc", "2035-02-28").rule()).isEqualTo("the-official-scheme-stays");
    assertThat(official("sabc", "2035-03-01").status()).as("taken back").isEqualTo(201);
    assertThat(retired("reach-3", "2035-03-01").status()).isEqualTo(201);
  }

  @Test
  void only_a_rule_author_makes_a_scheme_official_and_no_rule_set_is() {
    String body = from("2035-01-01");
    assertThat(service.post("committee", "/schemes/reach/official", body).status()).isEqualTo(403);
    assertThat(service.post("xu", "/rule-sets/default-1/official", body).status()).isEqualTo(404);
  }

  private static String from(String day) {
    return "{\"because\": \"x\", \"from\": \"%s\"}".formatted(day);
  }

  private static Answer official(String scheme, String from) {
    return service.post("xu", "/schemes/" + scheme + "/official", from(from));
  }

  private static Answer retired(String scheme, String from) {
    return service.post("xu", "/schemes/" + scheme + "/retirement", from(from));
  }

  @Test
  void a_scheme_that_was_published_may_be_decided_by_and_a_retired_one_not() {
    service.done("office", "/customers", "{\"customerId\": \"decided\", \"name\": \"D\"}");
    String decision =
        "{\"scheme\": \"reach-2\", \"tier\": \"head\", \"code\": \"other\", \"because\": \"x\"}";
    String decisions = "/customers/decided/tier-decisions";
    assertThat(service.post("committee", decisions, decision).status()).isEqualTo(422);
    String text = RuleTexts.text("/tier-schemes/reach.yaml").replace("key: reach", "key: reach-2");
    String tier = text.replaceAll("(?s).*?tiers:\\s*- (?:\\{)?key: (\\S+?)[,\\n].*", "$1");
    String known = decision.replace("head", tier);
    service.done("xu", "/schemes/reach-2/drafts", RuleTexts.body(text));
    service.done("xu", "/schemes/reach-2/publications", "{\"because\": \"x\"}");
    service.done("committee", decisions, known);
    service.done("xu", "/schemes/reach-2/retirement", "{\"because\": \"x\"}");
    assertThat(service.post("committee", decisions, known).status()).isEqualTo(422);
  }

  @Test
  void an_override_lasts_as_long_as_the_rules_of_its_first_day_allow() {
    drafted(
        "limiting",
        SHIPPED.replace("key: default-1", "key: limiting") + "\noverrides: {monthsMax: 6}\n");
    publish("limiting", "{\"because\": \"x\", \"from\": \"2031-01-01\"}");
    service.done("office", "/customers", "{\"customerId\": \"limited\", \"name\": \"L\"}");
    service.done(
        "office",
        "/contacts",
        "{\"contactId\": \"limited\", \"customer\": \"limited\", \"name\": \"L\","
            + " \"department\": \"d\", \"seniority\": 3}");
    assertThat(override("2031-02-01", "\"2031-08-01\"").rule())
        .isEqualTo("an-override-lasts-too-long");
    assertThat(override("2031-02-01", "\"2031-07-31\"").status()).isEqualTo(201);
    assertThat(override("2031-02-01", "null").status()).isEqualTo(201);
    assertThat(override("2030-12-31", "\"2039-12-31\"").status()).isEqualTo(201);
    assertThat(override("2030-12-31", "null").rule()).isEqualTo("an-override-needs-an-expiry");
  }

  private static Answer override(String from, String until) {
    return service.post(
        "office",
        "/contacts/limited/overrides",
        "{\"dimension\": \"support\", \"score\": 1, \"because\": \"x\", \"from\": \"%s\", \"until\": %s}"
            .formatted(from, until));
  }

  @Test
  void what_was_said_of_rules_is_not_amended() {
    String event = drafted("amended", "a: b").event();
    String voiding = "{\"event\": \"%s\", \"because\": \"x\", \"void\": true}".formatted(event);
    Answer answer = service.post("xu", "/corrections", voiding);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.rule()).isEqualTo("rules-are-not-amended");
  }

  @Test
  void two_authors_do_not_overwrite_each_other_where_they_say_what_they_saw() {
    String first = drafted("shared", "a: b").header("ETag");
    drafted("shared", "a: c");
    Answer late =
        service.post("xu", "/rule-sets/shared/drafts", RuleTexts.body("a: d"), "If-Match", first);
    assertThat(late.status()).isEqualTo(412);
  }

  @Test
  void a_text_of_forty_thousand_characters_is_refused_and_so_is_one_that_unfolds() {
    Answer answer =
        service.post("xu", "/rule-sets/long/drafts", RuleTexts.body("x".repeat(40_000)));
    assertThat(answer.status()).isEqualTo(400);
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9) + "*a0"));
    }
    drafted("bomb", bomb.toString());
    drafted("deep", "[".repeat(5_000));
    assertThat(publish("bomb", "{\"because\": \"x\"}").rule()).isEqualTo("a-draft-with-errors");
    assertThat(publish("deep", "{\"because\": \"x\"}").rule()).isEqualTo("a-draft-with-errors");
  }

  private static Answer drafted(String key, String text) {
    String body = Json.mapper().writeValueAsString(Map.of("text", text, "note", "a try"));
    return service.done("xu", "/rule-sets/" + key + "/drafts", body);
  }

  private static Answer publish(String key, String body) {
    return service.post("xu", "/rule-sets/" + key + "/publications", body);
  }

  private static Answer retire(String key, String body) {
    return service.post("xu", "/rule-sets/" + key + "/retirement", body);
  }
}

package org.mcrledger.command.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mcrledger.command.RunningService;
import org.mcrledger.core.event.ScoreEvent.ContactScored;
import org.mcrledger.core.scoring.Outcomes;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Score;
import org.mcrledger.kit.access.Role;
import org.mcrledger.kit.clock.SettableClock;
import org.mcrledger.kit.json.Json;
import org.mcrledger.ledger.read.StoredEvents;
import org.mcrledger.rules.RuleSets;

/** From the day on which rules begin, everybody is scored by them; what was scored before stays. */
class NewRulesIT {
  private static RunningService service;

  @BeforeAll
  static void a_lunch_and_new_rules_to_come() throws IOException {
    service = RunningService.startAt("2026-01-20T02:00:00Z");
    service.account("xu", Set.of(Role.RULE_AUTHOR), Set.of(), null);
    service.done("office", "/customers", "{\"customerId\": \"c\", \"name\": \"C\"}");
    service.done(
        "office",
        "/contacts",
        """
        {"contactId": "p", "customer": "c", "name": "P", "department": "D", "seniority": 3,
         "since": "2024-01-01"}""");
    lunch("2025-12-10");
    publish("ours", "business-lunch: 1", "business-lunch: 3", "2026-02-10");
  }

  @AfterAll
  static void close() {
    service.close();
  }

  @Test
  void from_their_first_day_on_scores_are_theirs_and_before_they_are_the_old_ones() {
    moveTo("2026-01-25");
    lunch("2026-01-24");
    assertThat(at("2026-01-25")).isEqualTo("default-1 -2");
    moveTo("2026-02-09");
    assertThat(at("2026-02-09")).isEqualTo("default-1 -2");
    moveTo("2026-02-10");
    assertThat(at("2026-02-10")).as("by itself, on the day").isEqualTo("ours 0");
    assertThat(at("2025-12-31")).isEqualTo("default-1 -2");

    // A fact of before, come late, is scored by what was in force then, and today by the new rules.
    lunch("2025-11-05");
    lunch("2025-11-06");
    assertThat(at("2025-12-31")).isEqualTo("default-1 -1");
    assertThat(at("2026-02-10")).isEqualTo("ours 1");

    moveTo("2026-03-02");
    assertThat(at("2026-02-28")).startsWith("ours");
    retire("ours", "2026-04-01");
    moveTo("2026-04-01");
    assertThat(at("2026-03-31")).startsWith("ours");
    assertThat(at("2026-04-01")).as("what was before is again").isEqualTo("default-1 -1");
    assertThat(service.bean(ScoringPolicy.class).position()).isEqualTo(service.head());
    int recorded = outcomes().size();
    moveTo("2026-04-01");
    assertThat(outcomes()).as("once each").hasSize(recorded);
  }

  private static void lunch(String on) {
    service.done(
        "office",
        "/engagements",
        """
        {"kind": "business-lunch", "on": "%s", "customers": ["c"], "theirs": [{"contact": "p"}]}"""
            .formatted(on));
    service.bean(ScoringPolicy.class).catchUp();
  }

  private static void publish(String key, String was, String is, String from) throws IOException {
    String text;
    try (InputStream in = RuleSets.class.getResourceAsStream("/rule-sets/default-1.yaml")) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(text).contains(was);
    text = text.replace("key: default-1", "key: " + key).replace(was, is);
    service.done(
        "xu",
        "/rule-sets/" + key + "/drafts",
        Json.mapper().writeValueAsString(Map.of("text", text)));
    service.done(
        "xu",
        "/rule-sets/" + key + "/publications",
        "{\"because\": \"lunches matter\", \"from\": \"%s\"}".formatted(from));
  }

  private static void retire(String key, String from) {
    service.done(
        "xu",
        "/rule-sets/" + key + "/retirement",
        "{\"because\": \"they do not\", \"from\": \"%s\"}".formatted(from));
  }

  private static void moveTo(String day) {
    service.bean(SettableClock.class).moveTo(LocalDate.parse(day));
    service.bean(MonthClose.class).closeDue();
    service.bean(ScoringPolicy.class).takeNewRules();
    service.bean(ScoringPolicy.class).catchUp();
  }

  private static String at(String day) {
    ContactScored scored = Outcomes.of(outcomes()).at(LocalDate.parse(day)).orElseThrow();
    String intimacy =
        scored.intimacy() instanceof Score.Known(int value) ? Integer.toString(value) : "?";
    return scored.ruleSet().key() + " " + intimacy;
  }

  private static List<ContactScored> outcomes() {
    List<ContactScored> outcomes = new ArrayList<>();
    service
        .bean(StoredEvents.class)
        .customer(new CustomerId("c"), Long.MAX_VALUE)
        .forEach(
            recorded -> {
              if (recorded.event() instanceof ContactScored scored) {
                outcomes.add(scored);
              }
            });
    return outcomes;
  }
}

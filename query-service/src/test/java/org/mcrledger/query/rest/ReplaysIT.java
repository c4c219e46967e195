package org.mcrledger.query.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.report.NineGrid;
import org.mcrledger.core.report.RandomLedger;
import org.mcrledger.core.scoring.CustomerFacts;
import org.mcrledger.core.scoring.Facts;
import org.mcrledger.core.scoring.GridCell;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.scoring.Scoring;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.kit.access.Role;
import org.mcrledger.query.testing.ReadSide;
import org.mcrledger.rules.RuleSets;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** A replay over REST, from the order to the table of those who move. */
class ReplaysIT {
  private static final ReadSide SIDE = new ReadSide();
  private static AskedReplays asked;

  @TempDir static Path folder;

  @BeforeAll
  static void start() throws IOException {
    SIDE.append(RandomLedger.of(5, 900));
    asked = new AskedReplays(SIDE, folder);
  }

  @AfterAll
  static void stop() {
    asked.close();
  }

  private static String changed() throws IOException {
    return AskedReplays.shipped()
        .replace("business-lunch: 1", "business-lunch: 3")
        .replace("middleFrom: 0", "middleFrom: -1");
  }

  @Test
  void tells_who_moves_as_live_scoring_has_it() throws Exception {
    JsonNode run =
        asked.done(asked.order(Map.of("rules", changed(), "from", "2021-01", "to", "2023-12")));
    assertThat(run.path("state").asString()).isEqualTo("done");
    JsonNode result = run.path("result");
    Set<String> told = new TreeSet<>();
    result.path("movers").forEach(mover -> told.add(mover.path("contactId").asString()));
    assertThat(told).isNotEmpty().isEqualTo(movers(RuleSets.load("changed", changed())));
    assertThat(result.path("moved").asInt()).isEqualTo(told.size());
    assertThat(run.toString()).doesNotContain("Person", "name");
    assertThat(sum(result.path("totals").path("region"))).isEqualTo(told.size());
    String csv =
        asked.text(
            asked.send(get("/api/v1/replays/" + run.path("id").asString()).accept("text/csv")));
    assertThat(csv.lines().count()).isEqualTo(told.size() + 1L);
    assertThat(told).allMatch(csv::contains);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void a_person_and_a_customer_are_shown_at_every_month_end_as_the_replay_has_them(
      boolean overrides) throws Exception {
    JsonNode run =
        asked.done(
            asked.order(
                Map.of(
                    "rules",
                    changed(),
                    "from",
                    "2021-06",
                    "to",
                    "2023-12",
                    "overrides",
                    overrides)));
    String address = "/api/v1/replays/" + run.path("id").asString();
    for (JsonNode mover : run.path("result").path("movers")) {
      JsonNode person = asked.json(address + "/contacts/" + mover.path("contactId").asString());
      assertThat(person.path("months").size()).isEqualTo(31);
      List<JsonNode> differing =
          person.path("months").valueStream().filter(ReplaysIT::differs).toList();
      assertThat(differing).hasSize(mover.path("months").asInt());
      assertThat(differing.getFirst().path("at")).isEqualTo(mover.path("first"));
      assertThat(cell(differing.getFirst(), "before")).isEqualTo(mover.path("before"));
      assertThat(cell(differing.getFirst(), "after")).isEqualTo(mover.path("after"));
    }
    Map<String, Integer> inMatrix = new TreeMap<>();
    for (JsonNode field : run.path("result").path("matrix").path("fields")) {
      inMatrix.merge(
          field.path("before") + " " + field.path("after"),
          field.path("persons").asInt(),
          Integer::sum);
    }
    assertThat(atTheEnd(address)).isEqualTo(inMatrix);
  }

  /** How many stand in which cells at the last month-end, customer by customer. */
  private static Map<String, Integer> atTheEnd(String address) throws Exception {
    Map<String, Integer> counts = new TreeMap<>();
    for (CustomerId customer : SIDE.rows(SIDE.projections().customerCard()).keySet()) {
      JsonNode persons = asked.json(address + "/customers/" + customer.value()).path("persons");
      for (JsonNode person : persons) {
        JsonNode last = person.path("months").get(30);
        if (last.path("customerId").isString()) {
          counts.merge(cell(last, "before") + " " + cell(last, "after"), 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  private static boolean differs(JsonNode month) {
    return !cell(month, "before").equals(cell(month, "after"));
  }

  private static JsonNode cell(JsonNode month, String side) {
    return month.path(side).path("cell");
  }

  @Test
  void who_was_not_known_is_not_in_the_replay() throws Exception {
    JsonNode run = asked.done(asked.order(Map.of("rules", "default-1", "knownAt", "3")));
    String address = "/api/v1/replays/" + run.path("id").asString();
    assertThat(asked.text(asked.send(get(address + "/contacts/nobody"))))
        .contains("not-in-this-replay");
    MockHttpServletResponse customer = asked.send(get(address + "/customers/nobody"));
    assertThat(customer.getStatus()).isEqualTo(404);
    assertThat(asked.text(customer)).contains("not-in-this-replay");
  }

  private static int sum(JsonNode totals) {
    int sum = 0;
    for (JsonNode each : totals) {
      sum += each.path("moved").asInt();
    }
    return sum;
  }

  private static Set<String> movers(RuleSet changed) {
    RuleSet rules = RuleSets.shipped(RuleSets.DEFAULT);
    Set<String> movers = new TreeSet<>();
    Map<ContactId, NineGrid.Row> contacts = SIDE.rows(SIDE.projections().nineGrid());
    for (ContactId contact : contacts.keySet()) {
      Facts facts =
          CustomerFacts.of(SIDE.history().ofContact(contact, SIDE.history().head()))
              .contacts()
              .get(contact);
      for (YearMonth month = YearMonth.of(2021, 1);
          facts != null && month.getYear() < 2024;
          month = month.plusMonths(1)) {
        LocalDate day = month.atEndOfMonth();
        if (facts.employmentOn(day).isPresent()
            && !cell(facts, rules, day).equals(cell(facts, changed, day))) {
          movers.add(contact.value());
        }
      }
    }
    return movers;
  }

  private static GridCell cell(Facts facts, RuleSet rules, LocalDate day) {
    var scores = Scoring.score(facts, rules, day);
    return rules.grid().cell(scores.intimacy(), scores.support());
  }

  @Test
  void nobody_moves_under_the_same_rules_and_the_same_basis_gives_the_same_result()
      throws Exception {
    Map<String, Object> body =
        Map.of("rules", AskedReplays.shipped(), "against", "default-1", "overrides", true);
    JsonNode one = asked.done(asked.order(body));
    assertThat(one.path("result").path("movers")).isEmpty();
    assertThat(one.path("result").path("matrix").path("fields")).isNotEmpty();
    assertThat(asked.done(asked.order(body)).path("result").path("hash"))
        .isEqualTo(one.path("result").path("hash"));
  }

  @Test
  void what_was_known_at_a_position_is_all_that_is_used() throws Exception {
    Map<String, Object> body =
        Map.of("rules", changed(), "from", "2021-01", "to", "2023-12", "knownAt", "300");
    JsonNode then = asked.done(asked.order(body));
    assertThat(then.path("result").path("position").asLong()).isEqualTo(300);
    JsonNode now =
        asked.done(asked.order(Map.of("rules", changed(), "from", "2021-01", "to", "2023-12")));
    assertThat(now.path("result").path("facts").asInt())
        .isGreaterThan(then.path("result").path("facts").asInt());
  }

  @Test
  void a_run_is_found_again_until_it_is_dropped() throws Exception {
    String id = asked.order(Map.of("rules", AskedReplays.shipped())).path("id").asString();
    assertThat(asked.text(asked.send(get("/api/v1/replays")))).contains(id);
    assertThat(asked.send(delete("/api/v1/replays/" + id).with(csrf())).getStatus()).isEqualTo(204);
    assertThat(asked.send(get("/api/v1/replays/" + id)).getStatus()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rules     | intimacy: nonsense | replay-rules-unfit",
        "against   | nobody-knows-it    | no-such-rules",
        "against   | default-1@draft    | no-such-rules",
        "against   | sabc               | only-rules-of-one-kind-are-compared",
        "of        | rules              | expects-one-of",
        "of        | tier-scheme        | of-names-another-kind",
        "from      | 2030-01            | no-period",
        "to        | yesterday          | expects-a-month",
        "knownAt   | 99999999           | known-at-ahead"
      })
  void what_cannot_be_replayed_is_refused_and_says_why(String field, String value, String rule)
      throws Exception {
    Map<String, Object> body =
        new HashMap<>(Map.of("rules", AskedReplays.shipped(), "to", "2023-12"));
    body.put(field, value);
    MockHttpServletResponse answer = asked.posted(body);
    assertThat(answer.getStatus()).isBetween(400, 499);
    assertThat(asked.text(answer)).contains(rule);
  }

  @Test
  void only_a_rule_author_replays() throws Exception {
    for (Role role : Role.values()) {
      assertThat(asked.statusFor(role, "/api/v1/replays"))
          .isEqualTo(role == Role.RULE_AUTHOR ? 200 : 403);
    }
  }
}

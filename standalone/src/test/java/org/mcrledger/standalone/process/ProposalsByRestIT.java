package org.mcrledger.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mcrledger.standalone.process.Api.Answer;
import tools.jackson.databind.JsonNode;

/** Measures recorded, tiers proposed, decided by the committee, and told by the audit. */
class ProposalsByRestIT {
  private static final String OFFICE = "relationship-office";
  private static final String COMMITTEE = "committee";

  @BeforeAll
  static void told() {
    for (String name : List.of("riser", "faller", "newcomer", "unknown")) {
      OneServer.API.done(
          OFFICE,
          "/customers",
          Map.of("customerId", id(name), "name", "The " + name, "region", "proposed"));
    }
    for (String name : List.of("riser", "faller", "newcomer")) {
      boolean falls = name.equals("faller");
      measure(name, "strategic-fit", falls ? "opposed" : "matching");
      measure(name, "potential", "high");
      measure(name, "standing", "head");
      measure(name, "volume", "small");
    }
    tier("riser", "C", "2019-01-01", null);
    tier("faller", "A", "2023-06-01", null);
    tier("unknown", "B", "2019-01-01", null);
    tier("unknown", "S", "2020-01-01", "2020-12-31");
  }

  private static String id(String name) {
    return "proposed-" + name;
  }

  private static void measure(String name, String measure, String value) {
    OneServer.API.done(
        OFFICE,
        "/measures",
        Map.of(
            "customer",
            id(name),
            "measure",
            measure,
            "value",
            value,
            "on",
            "2023-11-01",
            "because",
            "seen at the fair"));
  }

  private static void tier(String name, String tier, String on, String until) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("scheme", "sabc");
    body.put("tier", tier);
    body.put("code", "other");
    body.put("because", "as of old");
    body.put("effectiveOn", on);
    if (until != null) {
      body.put("until", until);
    }
    OneServer.API.done(COMMITTEE, "/customers/" + id(name) + "/tier-decisions", body);
  }

  @Test
  void what_is_proposed_is_listed_decided_and_told_by_the_audit() throws Exception {
    JsonNode result = Evaluated.all(Map.of("region", "proposed", "on", "2024-01-01"));
    assertThat(result.get("evaluated").intValue()).isEqualTo(4);
    assertThat(result.get("proposed").intValue()).isEqualTo(4);

    JsonNode open = asked("/proposals?region=proposed").get("items");
    assertThat(each(open, "customerId"))
        .containsExactly(id("riser"), id("faller"), id("newcomer"), id("unknown"));
    assertThat(each(open, "move")).containsExactly("up", "down", "new", "lost");
    JsonNode riser = open.get(0);
    assertThat(riser.get("tier").stringValue()).isEqualTo("S");
    assertThat(riser.get("held").stringValue()).isEqualTo("C");
    assertThat(riser.get("steps").intValue()).isEqualTo(3);
    assertThat(riser.get("stale").booleanValue()).isTrue();
    assertThat(open.get(1).get("stale").booleanValue()).isFalse();
    assertThat(open.get(3).at("/expired/tier").stringValue()).isEqualTo("S");
    assertThat(each(open.get(3).get("needs"))).contains("strategic-fit");
    assertThat(each(asked("/proposals?region=proposed&sort=down").get("items"), "move"))
        .startsWith("down");
    JsonNode page = asked("/proposals?region=proposed&limit=1");
    assertThat(page.get("next").isNull()).isFalse();
    JsonNode rest =
        asked("/proposals?region=proposed&limit=10&cursor=" + page.get("next").stringValue());
    assertThat(each(rest.get("items"), "customerId")).hasSize(3).doesNotContain(id("riser"));

    String proposal = riser.get("proposal").stringValue();
    JsonNode whole = asked("/proposals/" + proposal);
    assertThat(each(whole.get("measures"), "measure"))
        .containsExactlyInAnyOrder("strategic-fit", "potential", "influence", "volume");
    assertThat(whole.at("/because/rule").intValue()).isEqualTo(3);
    assertThat(each(asked("/evaluations/risers?scheme=sabc").get("items"), "customerId"))
        .contains(id("riser"))
        .doesNotContain(id("faller"));
    JsonNode moves = asked("/evaluations/moves?scheme=sabc");
    assertThat(moves.at("/matrix/C/S").intValue()).isPositive();

    Answer decided =
        OneServer.API.post(
            COMMITTEE,
            "/proposals/decisions",
            Map.of(
                "because",
                "reviewed in January",
                "decisions",
                List.of(
                    Map.of(
                        "proposal", proposal,
                        "decision", "accept",
                        "effectiveOn", "2024-01-01"),
                    Map.of(
                        "proposal", open.get(1).get("proposal").stringValue(),
                        "decision", "override",
                        "tier", "B",
                        "effectiveOn", "2024-01-01",
                        "until", "2030-12-31",
                        "because", "they may come back"),
                    Map.of(
                        "proposal",
                        open.get(2).get("proposal").stringValue(),
                        "decision",
                        "decline"),
                    Map.of(
                        "proposal",
                        open.get(3).get("proposal").stringValue(),
                        "decision",
                        "accept"))));
    assertThat(decided.status()).as(decided.body()).isEqualTo(200);
    assertThat(decided.json().get("decided").intValue()).isEqualTo(3);
    assertThat(decided.json().at("/items/3/problem/rule").stringValue())
        .isEqualTo("nothing-is-proposed-to-accept");
    OneServer.awaitHead();

    JsonNode settled = asked("/proposals?region=proposed&state=settled").get("items");
    assertThat(each(settled, "state"))
        .containsExactlyInAnyOrder("accepted", "overridden", "declined");
    JsonNode audit = asked("/customers/" + id("riser") + "/tiers").at("/items/0");
    assertThat(audit.get("to").stringValue()).isEqualTo("S");
    assertThat(audit.get("from").stringValue()).isEqualTo("C");
    assertThat(audit.get("proposal").stringValue()).isEqualTo(proposal);
    assertThat(audit.get("evidence").size()).isEqualTo(4);
    assertThat(asked("/customers/" + id("riser")).at("/tierStanding/stale").booleanValue())
        .isFalse();
    assertThat(
            asked("/customers?region=proposed&standing=stale")
                .get("items")
                .valueStream()
                .map(item -> item.get("customerId").stringValue()))
        .containsExactly(id("unknown"));
    assertThat(
            asked("/customers?region=proposed&standing=expired")
                .get("items")
                .valueStream()
                .map(item -> item.get("customerId").stringValue()))
        .containsExactly(id("unknown"));
  }

  private static JsonNode asked(String path) {
    String day = (path.contains("?") ? "&" : "?") + "validAt=2024-01-01";
    return OneServer.API.asked("auditor", path + day);
  }

  private static List<String> each(JsonNode items, String member) {
    return items.valueStream().map(item -> item.get(member).stringValue()).toList();
  }

  private static List<String> each(JsonNode texts) {
    return texts.valueStream().map(JsonNode::stringValue).toList();
  }
}

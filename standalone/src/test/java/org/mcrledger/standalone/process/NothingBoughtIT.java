package org.mcrledger.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mcrledger.kit.access.Role;
import tools.jackson.databind.JsonNode;

/**
 * Giants that have bought nothing so far, one of which people said so, from the form to the tier.
 */
class NothingBoughtIT {
  private static final String OFFICE = Role.RELATIONSHIP_OFFICE.key();
  private static final String DAY = "validAt=2023-12-31";
  private static final PageVisitor VISITOR = new PageVisitor(OneServer.API.address());

  private static String said = "";

  @BeforeAll
  static void of_one_it_is_said_that_it_has_bought_nothing() throws Exception {
    for (String name : List.of("said", "unsaid", "buyer")) {
      OneServer.API.done(
          OFFICE,
          "/customers",
          Map.of("customerId", id(name), "name", "The " + name, "region", "giants"));
      measured(name, "standing", "head");
      measured(name, "potential", "low");
    }
    said = measured("said", "continuity", "none");
    measured("buyer", "continuity", "none");
    OneServer.API.done(
        OFFICE,
        "/revenues",
        Map.of(
            "customer",
            id("buyer"),
            "period",
            "2023-10",
            "currency",
            "CNY",
            "sales",
            3_000_000,
            "returns",
            0));
    VISITOR.logIn(OFFICE, Api.PASSWORD);
    OneServer.awaitHead();
  }

  private static String id(String name) {
    return "giant-" + name;
  }

  private static String measured(String name, String measure, String value) {
    return OneServer.API
        .done(
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
                "2023-05-09",
                "because",
                "seen at the fair"))
        .at("/events/0")
        .stringValue();
  }

  @Test
  void the_one_observation_gives_the_tier_and_stands_behind_all_that_follows() {
    JsonNode giant = evaluated("said");
    assertThat(giant.get("tier").stringValue()).isEqualTo("commercial");
    for (String measure : List.of("volume", "category-share", "supplier-rank", "cooperation")) {
      JsonNode read = measure(giant, measure);
      assertThat(read.get("events").get(0).stringValue()).as(measure).isEqualTo(said);
      assertThat(read.get("on").stringValue()).as(measure).isEqualTo("2023-05-09");
    }
    assertThat(measure(giant, "volume").get("value").stringValue()).isEqualTo("small");
    assertThat(measure(giant, "category-share").get("value").intValue()).isZero();
    assertThat(measure(giant, "supplier-rank").get("value").stringValue()).isEqualTo("none");
    assertThat(measure(giant, "cooperation").get("value").stringValue()).isEqualTo("unstable");
  }

  @Test
  void what_nobody_said_is_not_known_and_sales_say_otherwise() {
    assertThat(evaluated("unsaid").at("/needs/0/measure").stringValue()).isEqualTo("volume");
    JsonNode buyer = evaluated("buyer");
    assertThat(measure(buyer, "volume").get("value").stringValue()).isEqualTo("medium");
    assertThat(measure(buyer, "supplier-rank").get("value").stringValue()).isEqualTo("unknown");
  }

  @Test
  void each_stands_among_all_where_it_stands_alone() {
    Map<String, String> all = new LinkedHashMap<>();
    OneServer.API
        .asked(OFFICE, "/evaluations?scheme=five-classes&limit=500&" + DAY)
        .get("items")
        .forEach(item -> all.put(item.get("customerId").stringValue(), tier(item)));
    for (String name : List.of("said", "unsaid", "buyer")) {
      assertThat(all).containsEntry(id(name), tier(evaluated(name)));
    }
  }

  @Test
  void the_page_says_what_follows_from_what_in_both_languages() throws Exception {
    String path = "/customers/giant-said/evaluation?scheme=five-classes&" + DAY;
    assertThat(page(path + "&lang=en"))
        .contains("Commercial customer", "not a supplier", "0 %")
        .contains("follows from: Continuity", "2023-05-09 Continuity: nothing bought yet")
        .doesNotContain("would be known from");
    assertThat(page(path + "&lang=zh"))
        .contains("商业客户", "非供应商")
        .contains("由采购持续性推出", "采购持续性: 尚无采购");
    assertThat(page("/customers/giant-unsaid/evaluation?scheme=three-classes&lang=en&" + DAY))
        .contains("would be known from: Continuity, Sales");
    assertThat(page("/customers/giant-buyer/evaluation?scheme=five-classes&lang=en&" + DAY))
        .contains("follows from: Sales")
        .doesNotContain("follows from: Continuity");
  }

  @Test
  void the_form_offers_it_and_says_what_it_means() throws Exception {
    String form = "/customers/giant-said/measures/new?measure=continuity";
    assertThat(page(form + "&lang=zh")).contains("尚无采购", "无人认定的，仍为未知");
    assertThat(page(form + "&lang=en"))
        .contains("value=\"none\"", "nothing bought yet", "What nobody says is not known.");
    assertThat(page("/customers/giant-said/measures/new?measure=supplier-rank&lang=en"))
        .contains("not a supplier")
        .doesNotContain("What nobody says is not known.");
  }

  private static JsonNode evaluated(String name) {
    return OneServer.API
        .asked(OFFICE, "/customers/" + id(name) + "/evaluations?scheme=five-classes&" + DAY)
        .at("/items/0");
  }

  private static String tier(JsonNode item) {
    return item.get("tier").asString(item.get("result").stringValue());
  }

  private static JsonNode measure(JsonNode evaluated, String key) {
    for (JsonNode measure : evaluated.get("measures")) {
      if (measure.get("measure").stringValue().equals(key)) {
        return measure;
      }
    }
    throw new AssertionError(key + " is not read");
  }

  private static String page(String path) throws IOException, InterruptedException {
    var answer = VISITOR.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}

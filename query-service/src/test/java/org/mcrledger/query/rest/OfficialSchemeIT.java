package org.mcrledger.query.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.query.rest.QueryApp.actor;
import static org.mcrledger.query.rest.QueryApp.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mcrledger.core.event.CustomerEvent.CustomerRegistered;
import org.mcrledger.core.event.CustomerEvent.TierDecided;
import org.mcrledger.core.event.RuleEvent.SchemeMadeOfficial;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.ReasonCode;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.kit.access.Role;
import org.mcrledger.kit.json.Json;
import org.mcrledger.query.testing.ReadSide;
import org.mcrledger.query.testing.Telling;
import tools.jackson.databind.JsonNode;

/** What lists, cards and reviews show once another scheme is the official one, and before. */
class OfficialSchemeIT {
  private static final ReadSide SIDE = new ReadSide();
  private static final String BEFORE = "validAt=2026-01-14";
  private static final String SINCE = "validAt=2026-01-15";

  /** At position 5 nobody has made another scheme official yet. */
  private static final String UNKNOWN_YET = "validAt=2026-01-15&knownAt=5";

  private static QueryApp app;

  @TempDir static Path folder;

  @BeforeAll
  static void five_classes_take_over_from_sabc() {
    Telling told = new Telling();
    told.tell("both", registered("both"));
    told.tell("former", registered("former"));
    told.tell("both A", decided("both", "sabc", "A", "2025-06-01"));
    told.tell("former S", decided("former", "sabc", "S", "2025-06-01"));
    told.tell("both core", decided("both", "five-classes", "core", "2025-12-31"));
    told.tell(
        "official",
        new SchemeMadeOfficial(
            new SchemeKey("five-classes"),
            LocalDate.of(2026, 1, 15),
            "finer at the top",
            LocalDate.of(2026, 1, 10)));
    SIDE.tell(told.events());
    app = new QueryApp(SIDE, folder);
    SIDE.awaitHead();
  }

  @AfterAll
  static void stop() {
    app.close();
    SIDE.close();
  }

  @Test
  void a_card_shows_the_tier_under_the_scheme_of_the_day_and_none_where_none_was_decided() {
    assertThat(tier("/customers/both?" + BEFORE)).isEqualTo("A");
    assertThat(tier("/customers/both?" + SINCE)).isEqualTo("core");
    assertThat(tier("/customers/both?" + UNKNOWN_YET)).isEqualTo("A");
    assertThat(tier("/customers/former?" + BEFORE)).isEqualTo("S");
    assertThat(tier("/customers/former?" + SINCE)).as("undecided, never converted").isEmpty();
    assertThat(ask("/customers/former?" + SINCE).get("tiers").get("sabc").asString())
        .as("decided as before")
        .isEqualTo("S");
  }

  @Test
  void a_list_filters_and_orders_by_the_tiers_of_the_day() {
    assertThat(found("/customers?tier=S&" + BEFORE)).containsExactly("former");
    assertThat(found("/customers?tier=S&" + SINCE)).isEmpty();
    assertThat(found("/customers?tier=core&" + SINCE)).containsExactly("both");
    assertThat(found("/customers?tier=core&" + BEFORE)).isEmpty();
    assertThat(found("/customers?tier=core&" + UNKNOWN_YET)).isEmpty();
    assertThat(found("/customers?tier=A&" + UNKNOWN_YET)).containsExactly("both");
    assertThat(found("/customers?sort=tier&" + BEFORE)).containsExactly("former", "both");
    assertThat(found("/customers?sort=tier&" + SINCE)).containsExactly("both", "former");
  }

  @Test
  void years_and_review_show_each_year_under_the_scheme_of_its_end() {
    assertThat(found("/customers?tier=A&validAt=2025-12-31")).containsExactly("both");
    JsonNode review = ask("/reviews/2026?validAt=2026-01-20");
    JsonNode both = line(review, "both");
    assertThat(both.get("tier").asString()).isEqualTo("core");
    assertThat(both.get("tierBefore").asString()).isEqualTo("A");
    assertThat(line(review, "former").get("tier").isNull()).isTrue();
    assertThat(line(ask("/reviews/2026?validAt=2026-01-14"), "both").get("tier").asString())
        .isEqualTo("A");
  }

  @Test
  void which_scheme_is_official_since_when_is_listed_with_who_and_why() {
    JsonNode items = ask("/official-schemes?" + SINCE).get("items");
    assertThat(items).hasSize(2);
    assertThat(items.get(0).get("scheme").asString()).isEqualTo("five-classes");
    assertThat(items.get(0).get("from").asString()).isEqualTo("2026-01-15");
    assertThat(items.get(0).get("because").asString()).isEqualTo("finer at the top");
    assertThat(items.get(0).get("madeOfficialBy").asString()).isEqualTo("office");
    assertThat(statuses(SINCE)).containsExactly("in-force", "replaced");
    assertThat(statuses(BEFORE)).containsExactly("planned", "in-force");
    assertThat(statuses(UNKNOWN_YET)).containsExactly("in-force");
    assertThat(official(SINCE)).isEqualTo("five-classes");
    assertThat(official(BEFORE)).isEqualTo("sabc");
  }

  @Test
  void where_no_scheme_is_named_the_one_of_the_day_evaluates() {
    assertThat(ask("/evaluations?" + SINCE).get("scheme").asString()).isEqualTo("five-classes");
    assertThat(ask("/evaluations?" + BEFORE).get("scheme").asString()).isEqualTo("sabc");
    assertThat(ask("/evaluations/moves?" + SINCE).get("scheme").asString())
        .isEqualTo("five-classes");
  }

  private static CustomerRegistered registered(String customer) {
    return new CustomerRegistered(
        new CustomerId(customer),
        new CustomerProfile(
            customer, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
        LocalDate.of(2025, 1, 1));
  }

  private static TierDecided decided(String customer, String scheme, String tier, String on) {
    return new TierDecided(
        new CustomerId(customer),
        new SchemeKey(scheme),
        "v1",
        new TierKey(tier),
        ReasonCode.EVALUATION,
        "why",
        LocalDate.parse(on),
        Optional.empty(),
        Set.of(),
        Optional.empty());
  }

  private static String tier(String path) {
    return ask(path).path("tier").asString("");
  }

  private static List<String> found(String path) {
    return ask(path).get("items").valueStream().map(e -> e.get("customerId").asString()).toList();
  }

  private static List<String> statuses(String when) {
    return ask("/official-schemes?" + when)
        .get("items")
        .valueStream()
        .map(each -> each.get("status").asString())
        .toList();
  }

  private static String official(String when) {
    return ask("/schemes?" + when)
        .get("items")
        .valueStream()
        .filter(scheme -> scheme.get("official").asBoolean())
        .map(scheme -> scheme.get("key").asString())
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode line(JsonNode review, String customer) {
    return review
        .get("items")
        .valueStream()
        .filter(each -> each.get("customerId").asString().equals(customer))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode ask(String path) {
    try {
      String body =
          app.mvc()
              .perform(
                  get(URI.create("/api/v1" + path))
                      .accept("application/json")
                      .with(as(actor(Role.COMMITTEE, Optional.empty()))))
              .andReturn()
              .getResponse()
              .getContentAsString();
      return Json.mapper().readTree(body);
    } catch (Exception e) {
      throw new IllegalStateException(path, e);
    }
  }
}

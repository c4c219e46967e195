package org.mcrledger.query.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.query.rest.QueryApp.actor;
import static org.mcrledger.query.rest.QueryApp.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mcrledger.core.event.CustomerEvent.TierDecided;
import org.mcrledger.core.event.MeasureEvent.MeasureTaken;
import org.mcrledger.core.event.RevenueEvent.RevenueRecorded;
import org.mcrledger.core.event.RuleEvent.RulesDrafted;
import org.mcrledger.core.event.RuleEvent.RulesPublished;
import org.mcrledger.core.event.RuleEvent.RulesRetired;
import org.mcrledger.core.ruleset.RulesInForce.Version;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.term.ReasonCode;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.kit.access.Role;
import org.mcrledger.kit.json.Json;
import org.mcrledger.query.testing.ReadSide;
import org.mcrledger.query.testing.Telling;
import org.mcrledger.rules.RuleBook;
import org.mcrledger.rules.RuleText;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** A scheme that was published anew: each day is asked of the version in force then, as known. */
class SchemesOfDaysIT {
  private static final ReadSide SIDE = new ReadSide();
  private static final CustomerId BUYER = new CustomerId("buyer");
  private static final RulesId SABC = RulesId.scheme("sabc");
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 10);
  private static final String BEFORE = "validAt=2026-01-14";
  private static final String SINCE = "validAt=2026-01-15";

  /** At position 4 nothing is published yet. */
  private static final String UNKNOWN_YET = "validAt=2026-01-15&knownAt=4";

  private static QueryApp app;

  @TempDir static Path folder;

  @BeforeAll
  static void sales_of_six_million_are_big_from_the_fifteenth_on() {
    Telling told = new Telling();
    told.tell("buyer", Telling.registered(BUYER, "north", LocalDate.of(2025, 1, 1)));
    told.tell("sales", sold("6000000"));
    told.tell("fit", opposed());
    told.tell("held", held());
    String shipped = text(SABC);
    String lower = shipped.replace("big: 10000000", "big: 5000000");
    told.tell("sabc", published(SABC, lower, LocalDate.of(2026, 1, 15)));
    String planned = shipped.replace("key: sabc", "key: planned").replace("official: true\n", "");
    RulesId key = RulesId.scheme("planned");
    told.tell("planned", published(key, planned, LocalDate.of(2026, 2, 1)));
    RulesId sketch = RulesId.scheme("sketch");
    told.tell("sketch", new RulesDrafted(sketch, "key: sketch\n", Optional.empty(), "", JANUARY));
    LocalDate end = LocalDate.of(2026, 1, 12);
    told.tell("gone", new RulesRetired(RulesId.scheme("reach"), end, "over", JANUARY));
    SIDE.tell(told.events());
    app = new QueryApp(SIDE, folder);
    SIDE.awaitHead();
  }

  @AfterAll
  static void stop() {
    app.close();
    SIDE.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "scheme=sabc&"})
  void moves_and_risers_are_those_of_the_version_of_the_day(String scheme) {
    assertThat(inB(scheme + BEFORE)).isEqualTo(0);
    assertThat(inB(scheme + SINCE)).isEqualTo(1);
    assertThat(inB(scheme + UNKNOWN_YET)).isEqualTo(0);
    for (String when : List.of(BEFORE, SINCE, UNKNOWN_YET)) {
      String version = ask("/evaluations?" + scheme + when).get("version").asString();
      for (String of : List.of("/evaluations/moves?", "/evaluations/risers?")) {
        assertThat(ask(of + scheme + when).get("version").asString()).isEqualTo(version);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/evaluations?scheme={}&",
        "/evaluations/moves?scheme={}&",
        "/evaluations/risers?scheme={}&",
        "/customers/buyer/evaluations?scheme={}&",
        "/schemes/{}?"
      })
  void a_scheme_that_is_not_in_force_then_is_refused_and_the_answer_says_when_it_is(String path) {
    MockHttpServletResponse ahead = answer("/api/v1" + path.replace("{}", "planned") + SINCE);
    assertThat(ahead.getStatus()).isEqualTo(404);
    assertThat(text(ahead))
        .contains("scheme-not-in-force-yet", "planned", "2026-01-15", "2026-02-01");
    MockHttpServletResponse over = answer("/api/v1" + path.replace("{}", "reach") + SINCE);
    assertThat(over.getStatus()).isEqualTo(404);
    assertThat(text(over)).contains("scheme-not-in-force\"", "reach", "2026-01-15");
    assertThat(text(answer("/api/v1" + path.replace("{}", "nobody") + SINCE)))
        .contains("no-such-scheme", "sabc, influence-volume");
    assertThat(answer("/api/v1" + path.replace("{}", "planned") + "validAt=2026-02-01"))
        .returns(200, MockHttpServletResponse::getStatus);
  }

  @Test
  void why_a_customer_has_its_tier_is_a_file_too_of_any_day() {
    String path = "/api/v1/customers/buyer/evaluations?";
    List<String> lines = answer(path + "scheme=sabc&" + SINCE, "text/csv", 200).lines().toList();
    String head =
        "buyer,2026-01-15,sabc," + ask("/schemes/sabc?" + SINCE).get("version").asString();
    assertThat(lines.getFirst())
        .endsWith("customer,validAt,scheme,version,result,tier,part,subject,value,on,events");
    String sales = Telling.id("sales").toString();
    assertThat(lines)
        .contains(head + ",assessed,B,measure,volume,big,2025-11-30," + sales)
        .contains(head + ",assessed,B,measure,influence,unknown,,")
        .anyMatch(line -> line.startsWith(head + ",assessed,B,because,B,\"{\"\"rule\"\":1,"))
        .anyMatch(line -> line.startsWith(head + ",assessed,B,next,"));
    assertThat(answer(path + "scheme=sabc&" + BEFORE, "text/csv", 200)).contains(",assessed,C,");
    String all = answer(path + SINCE, "text/csv", 200);
    assertThat(all)
        .contains(",sabc,", ",pyramid,", ",not-assessable,,needs,")
        .doesNotContain(",reach,");
    assertThat(answer(path + "scheme=planned&" + SINCE, "text/csv", 404))
        .contains("scheme-not-in-force-yet");
    assertThat(answer(path + SINCE, "*/*", 200)).startsWith("{");
  }

  @Test
  void all_schemes_are_listed_in_force_or_not() {
    JsonNode then = ask("/schemes?" + SINCE).get("items");
    assertThat(keys(then)).hasSize(11).contains("sabc", "reach", "planned").endsWith("sketch");
    assertThat(named(then, "sabc").at("/versions/0/status").asString()).isEqualTo("in-force");
    assertThat(named(then, "sabc").get("inForce")).isEqualTo(named(then, "sabc").get("version"));
    assertThat(named(then, "sabc").get("official").asBoolean()).isTrue();
    assertThat(named(then, "planned").get("inForce").isNull()).isTrue();
    assertThat(named(then, "planned").at("/versions/0/status").asString()).isEqualTo("planned");
    assertThat(named(then, "planned").at("/versions/0/from").asString()).isEqualTo("2026-02-01");
    assertThat(named(then, "planned").at("/tiers/0/key").asString()).isEqualTo("S");
    assertThat(named(then, "reach").at("/versions/0/status").asString()).isEqualTo("retired");
    assertThat(named(then, "sketch").get("draft").asBoolean()).isTrue();
    assertThat(named(then, "sketch").get("versions")).isEmpty();
    assertThat(keys(ask("/schemes?" + UNKNOWN_YET).get("items"))).hasSize(9).contains("reach");
  }

  private static List<String> keys(JsonNode items) {
    return items.valueStream().map(item -> item.get("key").asString()).toList();
  }

  private static JsonNode named(JsonNode items, String key) {
    return items.get(keys(items).indexOf(key));
  }

  private static int inB(String query) {
    JsonNode answer = ask("/evaluations/moves?" + query);
    return answer.get("totals").get("tiers").get("B").asInt();
  }

  private static RulesPublished published(RulesId rules, String text, LocalDate from) {
    String hash = RuleText.read(rules, text, Locale.ENGLISH).hash().orElseThrow();
    return new RulesPublished(rules, text, hash, from, "better", Set.of(), JANUARY);
  }

  private static String text(RulesId rules) {
    return RuleBook.shipped().inForce().latest(rules).map(Version::text).orElseThrow();
  }

  private static RevenueRecorded sold(String sales) {
    return new RevenueRecorded(
        BUYER,
        FuzzyDate.parse("2025-11"),
        "CNY",
        new BigDecimal(sales),
        BigDecimal.ZERO,
        Optional.empty(),
        OptionalInt.empty());
  }

  private static MeasureTaken opposed() {
    return new MeasureTaken(
        BUYER,
        Measure.STRATEGIC_FIT,
        new MeasureValue.Choice("opposed"),
        FuzzyDate.parse("2025-06-01"),
        Optional.empty(),
        "they build it themselves",
        OptionalInt.empty());
  }

  private static TierDecided held() {
    return new TierDecided(
        BUYER,
        new SchemeKey("sabc"),
        "v1",
        new TierKey("C"),
        ReasonCode.EVALUATION,
        "small",
        LocalDate.of(2025, 6, 1),
        Optional.empty(),
        Set.of(),
        Optional.empty());
  }

  private static JsonNode ask(String path) {
    return Json.mapper().readTree(text(answer("/api/v1" + path)));
  }

  private static String answer(String path, String accept, int status) {
    MockHttpServletResponse answer = sent(path, accept);
    assertThat(answer.getStatus()).as(path).isEqualTo(status);
    return text(answer);
  }

  private static MockHttpServletResponse answer(String path) {
    return sent(path, "application/json");
  }

  private static MockHttpServletResponse sent(String path, String accept) {
    try {
      return app.mvc()
          .perform(
              get(URI.create(path))
                  .header("Accept", accept)
                  .header("Accept-Language", "en")
                  .with(as(actor(Role.COMMITTEE, Optional.empty()))))
          .andReturn()
          .getResponse();
    } catch (Exception e) {
      throw new IllegalStateException(path, e);
    }
  }

  private static String text(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), UTF_8);
  }
}

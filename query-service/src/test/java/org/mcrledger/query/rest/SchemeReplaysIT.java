package org.mcrledger.query.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.query.rest.QueryApp.actor;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.replay.Classed;
import org.mcrledger.core.replay.TierReplayed;
import org.mcrledger.core.report.RandomLedger;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.kit.access.Role;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.kit.reading.PageRequest;
import org.mcrledger.query.answer.Asking;
import org.mcrledger.query.answer.EvaluationQueries;
import org.mcrledger.query.lab.ReplayDesk;
import org.mcrledger.query.lab.ReplayResult;
import org.mcrledger.query.testing.ReadSide;
import tools.jackson.databind.JsonNode;

/** A replay of tier schemes over REST, held against what evaluations say of the same days. */
class SchemeReplaysIT {
  private static final ReadSide SIDE = new ReadSide();
  private static AskedReplays asked;

  @TempDir static Path folder;

  @BeforeAll
  static void start() throws IOException {
    SIDE.append(RandomLedger.of(11, 1_500));
    asked = new AskedReplays(SIDE, folder);
  }

  @AfterAll
  static void stop() {
    asked.close();
  }

  @ParameterizedTest
  @CsvSource({
    "sabc,              influence-volume, 1500",
    "pyramid,           current-potential, 900",
    "five-classes,      three-classes,    1500",
    "single-factor,     pyramid,          600",
    "channel,           reach,            1200"
  })
  void everybody_stands_where_evaluations_of_that_day_and_position_say(
      String rules, String against, String knownAt) throws Exception {
    JsonNode run =
        asked.done(
            asked.order(
                Map.of(
                    "rules", rules, "against", against, "knownAt", knownAt, "from", "2023-02", "to",
                    "2023-10")));
    ReplayResult.OfSchemes result = result(run);
    assertThat(result.position()).isEqualTo(Long.parseLong(knownAt));
    for (int month = 0; month < 9; month += 4) {
      assertThat(at(result.compared().before(), month))
          .isEqualTo(evaluated(result.compared().before(), month, result.position()));
      assertThat(at(result.compared().after(), month))
          .isEqualTo(evaluated(result.compared().after(), month, result.position()));
    }
  }

  private static ReplayResult.OfSchemes result(JsonNode run) {
    return (ReplayResult.OfSchemes)
        asked
            .bean(ReplayDesk.class)
            .find(run.path("id").asString())
            .orElseThrow()
            .result()
            .orElseThrow();
  }

  private static Map<String, Classed> at(TierReplayed run, int month) {
    Map<String, Classed> stand = new TreeMap<>();
    for (int customer = 0; customer < run.customers().size(); customer++) {
      stand.put(run.customers().get(customer).value(), run.at(customer, month));
    }
    return stand;
  }

  private static Map<String, Classed> evaluated(TierReplayed run, int month, long position) {
    LocalDate day = run.months().date(month);
    TierScheme scheme = run.scheme();
    Asking asking =
        Asking.of(
            actor(Role.RELATIONSHIP_OFFICE, Optional.of("office")),
            new AsOf(day, new AsOf.KnownAt.Position(position)));
    Map<String, Classed> stand = new TreeMap<>();
    asked
        .bean(EvaluationQueries.class)
        .portfolio(asking, scheme, new PageRequest("evaluations", 500, Optional.empty()))
        .page()
        .items()
        .forEach(line -> stand.put(line.customer().value(), Classed.of(line.evaluation())));
    return stand;
  }

  @Test
  void who_moves_is_told_with_the_first_day_and_why() throws Exception {
    JsonNode run = asked.done(asked.order(Map.of("rules", "current-potential", "to", "2024-12")));
    ReplayResult.OfSchemes result = result(run);
    JsonNode told = run.path("result");
    assertThat(run.path("of").asString()).isEqualTo("tier-scheme");
    assertThat(told.path("moved").asInt()).isPositive().isEqualTo(told.path("movers").size());
    Set<String> movers = new HashSet<>();
    for (JsonNode mover : told.path("movers")) {
      movers.add(mover.path("customerId").asString());
      assertThat(mover.path("before")).isNotEqualTo(mover.path("after"));
      assertThat(mover.path("because").path("part").asString()).isNotBlank();
      assertThat(mover.path("months").asInt()).isPositive();
    }
    assertThat(movers).isEqualTo(differing(result));
    int inMatrix = 0;
    for (JsonNode field : told.path("matrix").path("fields")) {
      inMatrix += field.path("customers").asInt();
    }
    assertThat(inMatrix).isEqualTo(told.path("customers").asInt());
    String csv =
        asked.text(
            asked.send(get("/api/v1/replays/" + run.path("id").asString()).accept("text/csv")));
    assertThat(csv.lines().count()).isEqualTo(movers.size() + 1L);
  }

  @Test
  void a_customer_is_shown_at_every_month_end_and_persons_are_not() throws Exception {
    JsonNode run = asked.done(asked.order(Map.of("rules", "reach", "to", "2024-12")));
    ReplayResult.OfSchemes result = result(run);
    String address = "/api/v1/replays/" + run.path("id").asString();
    String customer = result.compared().after().customers().getLast().value();
    JsonNode months = asked.json(address + "/customers/" + customer).path("months");
    for (int month = 0; month < 36; month++) {
      JsonNode shown = months.get(month);
      Classed after = at(result.compared().after(), month).get(customer);
      assertThat(shown.path("at").asString())
          .isEqualTo(result.compared().after().months().date(month).toString());
      assertThat(shown.path("after").path("result").asString()).isEqualTo(after.result().key());
      assertThat(Optional.ofNullable(shown.path("after").path("tier").stringValue(null)))
          .isEqualTo(after.tier().map(TierKey::value));
    }
    assertThat(asked.text(asked.send(get(address + "/contacts/random-11-p0"))))
        .contains("no-persons-in-schemes");
    assertThat(asked.text(asked.send(get(address + "/customers/nobody"))))
        .contains("not-in-this-replay");
  }

  private static Set<String> differing(ReplayResult.OfSchemes result) {
    Set<String> differing = new HashSet<>();
    for (int month = 0; month < result.compared().before().months().count(); month++) {
      Map<String, Classed> after = at(result.compared().after(), month);
      at(result.compared().before(), month)
          .forEach(
              (customer, stood) -> {
                if (!stood.equals(after.get(customer))) {
                  differing.add(customer);
                }
              });
    }
    return differing;
  }

  @Test
  void nobody_moves_between_a_scheme_and_itself_and_the_hash_is_the_same_again() throws Exception {
    Map<String, Object> body = Map.of("rules", "five-classes", "against", "five-classes");
    JsonNode one = asked.done(asked.order(body)).path("result");
    assertThat(one.path("movers")).isEmpty();
    assertThat(one.path("customers").asInt()).isPositive();
    assertThat(asked.done(asked.order(body)).path("result").path("hash"))
        .isEqualTo(one.path("hash"));
  }

  @Test
  void where_nobody_measured_what_is_needed_all_are_not_assessable_and_it_says_for_want_of_what()
      throws Exception {
    JsonNode told =
        asked
            .done(asked.order(Map.of("rules", "channel", "from", "2001-01", "to", "2001-03")))
            .path("result");
    int customers = told.path("customers").asInt();
    assertThat(told.path("moved").asInt()).isZero();
    assertThat(told.path("matrix").path("fields"))
        .singleElement()
        .satisfies(
            field -> assertThat(field.path("customers").asInt()).isEqualTo(customers),
            field ->
                assertThat(field.path("after").path("result").asString())
                    .isEqualTo("not-assessable"));
    assertThat(told.path("wanting").path("after").path("channel-sales").asInt())
        .isEqualTo(customers);
    assertThat(told.path("wanting").path("before").path("strategic-fit").asInt())
        .isEqualTo(customers);
  }

  @Test
  void two_at_once_come_to_what_each_alone_comes_to_and_a_third_is_cancelled() throws Exception {
    Map<String, Object> tiers = Map.of("rules", "pyramid", "against", "sabc");
    Map<String, Object> scores = Map.of("rules", "default-1");
    String alone = asked.done(asked.order(tiers)).path("result").path("hash").asString();
    JsonNode one = asked.order(tiers);
    JsonNode other = asked.order(scores);
    String third = asked.order(tiers).path("id").asString();
    assertThat(asked.send(delete("/api/v1/replays/" + third).with(csrf())).getStatus())
        .isEqualTo(204);
    assertThat(asked.done(other).path("result").path("persons").asInt()).isPositive();
    assertThat(asked.done(one).path("result").path("hash").asString()).isEqualTo(alone);
    assertThat(asked.send(get("/api/v1/replays/" + third)).getStatus()).isEqualTo(404);
  }

  @Test
  void scores_set_by_hand_have_no_place_among_tiers() throws Exception {
    assertThat(asked.text(asked.posted(Map.of("rules", "sabc", "overrides", true))))
        .contains("overrides-are-of-scores");
  }
}

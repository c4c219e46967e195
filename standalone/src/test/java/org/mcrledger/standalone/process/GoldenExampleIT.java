package org.mcrledger.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mcrledger.command.AsCommand;
import org.mcrledger.command.policy.MonthClose;
import org.mcrledger.command.policy.ScoringPolicy;
import org.mcrledger.core.golden.Expectation;
import org.mcrledger.core.golden.Step;
import org.mcrledger.core.golden.WorkedExample;
import org.mcrledger.core.term.Score;
import org.mcrledger.query.live.Rebuild;
import tools.jackson.databind.JsonNode;

/**
 * The worked example of the default rules through the whole product: told by REST under a clock
 * that moves along, asked by REST as of any of its lines, and asked again once every read table was
 * folded anew.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GoldenExampleIT {
  private static final WorkedExample EXAMPLE = WorkedExample.read();
  private static final LocalDate END = LocalDate.of(2026, 1, 15);
  private static final String OFFICE = "relationship-office";

  private static final Map<String, String> EVENTS = new HashMap<>();
  private static final Map<String, Long> POSITIONS = new HashMap<>();

  @BeforeAll
  static void tell() {
    EXAMPLE.steps().forEach(GoldenExampleIT::take);
    moveTo(END);
    OneServer.awaitHead();
  }

  private static void take(Step step) {
    moveTo(step.recordedOn());
    switch (step) {
      case Step.Happening happening -> tell(step, AsCommand.of(happening.event()));
      case Step.Voiding voiding ->
          tell(step, AsCommand.voiding(EVENTS.get(voiding.target()), voiding.because()));
      case Step.Refusal refusal -> {
        AsCommand command = AsCommand.of(refusal.attempted());
        Api.Answer answer = OneServer.API.post(OFFICE, command.path(), command.body());
        assertThat(answer.rule()).as(answer.body()).isEqualTo(refusal.rule());
      }
    }
  }

  private static void tell(Step step, AsCommand command) {
    JsonNode receipt = OneServer.API.done(OFFICE, command.path(), command.body());
    EVENTS.put(step.label(), receipt.get("events").get(0).asString());
    POSITIONS.put(step.label(), receipt.get("position").asLong());
  }

  private static void moveTo(LocalDate day) {
    OneServer.moveTo(day);
    OneServer.bean(MonthClose.class).closeDue();
    OneServer.bean(ScoringPolicy.class).catchUp();
  }

  static Stream<Expectation> expectations() {
    return EXAMPLE.expectations().stream();
  }

  @ParameterizedTest
  @MethodSource("expectations")
  @Order(1)
  void a_person_stands_where_the_example_says(Expectation expected) {
    check(expected);
  }

  @Test
  @Order(2)
  void lists_show_the_recorded_scores_that_the_person_s_page_works_out() {
    compareLists();
  }

  @Test
  @Order(3)
  void the_same_comes_of_read_tables_that_were_folded_anew() {
    OneServer.bean(Rebuild.class).all();
    OneServer.awaitHead();
    expectations().forEach(GoldenExampleIT::check);
    compareLists();
  }

  private static void check(Expectation expected) {
    JsonNode contact =
        OneServer.API.asked(
            OFFICE,
            "/contacts/%s?validAt=%s&knownAt=%d"
                .formatted(
                    expected.contact(), expected.validAt(), POSITIONS.get(expected.knownAt())));
    JsonNode why = contact.get("explanation").get("intimacy");
    assertThat(why.get("touches").asInt()).as("touches").isEqualTo(expected.touches());
    assertThat(points(why, "base")).as("base").isEqualTo(expected.base());
    assertThat(points(why, "ladder")).as("ladder").isEqualTo(expected.ladder());
    assertThat(points(why, "needs")).as("needs").isEqualTo(expected.needs());
    assertThat(points(why, "invitations")).as("invitations").isEqualTo(expected.invitations());
    assertThat(contact.get("computed").get("intimacy").asString())
        .as("computed")
        .isEqualTo(said(expected.computed()));
    assertThat(why.get("unknownBecause").isNull())
        .as("known")
        .isEqualTo(expected.computed() instanceof Score.Known);
    assertThat(why.get("criteria")).allSatisfy(GoldenExampleIT::checkCap);
    assertThat(contact.get("intimacy").asString())
        .as("intimacy")
        .isEqualTo(said(expected.intimacy()));
    assertThat(contact.get("support").asString()).as("support").isEqualTo(said(expected.support()));
    assertThat(cell(contact)).as("cell").isEqualTo(expected.cell());
    assertThat(contact.get("overridden").get("intimacy").isNull())
        .as("no override")
        .isEqualTo(expected.intimacy().equals(expected.computed()));
  }

  /** Of how often we meet there is no most; each other criterion has its cap, reached or not. */
  private static void checkCap(JsonNode criterion) {
    assertThat(criterion.has("cap")).isTrue();
    assertThat(criterion.get("cap").isNull())
        .isEqualTo(criterion.get("criterion").asString().equals("base"));
  }

  private static OptionalInt points(JsonNode why, String criterion) {
    for (JsonNode each : why.get("criteria")) {
      if (each.get("criterion").asString().equals(criterion)) {
        return OptionalInt.of(each.get("points").asInt());
      }
    }
    return OptionalInt.empty();
  }

  private static String said(Score score) {
    return switch (score) {
      case Score.Known known -> Integer.toString(known.value());
      case Score.Unknown _ -> "unknown";
    };
  }

  private static String cell(JsonNode json) {
    JsonNode cell = json.get("cell");
    return cell.get("intimacy").asString() + ", " + cell.get("support").asString();
  }

  /** As of now the policy has caught up: what it recorded is what is worked out anew. */
  private static void compareLists() {
    int compared = 0;
    for (Expectation expected : EXAMPLE.expectations()) {
      String at = "validAt=" + expected.validAt();
      JsonNode page = OneServer.API.asked(OFFICE, "/contacts/" + expected.contact() + "?" + at);
      JsonNode grid =
          OneServer.API.asked(
              OFFICE, "/nine-grid?customer=" + page.get("customerId").asString() + "&" + at);
      JsonNode line = grid.get("items").get(0);
      for (String shown : new String[] {"contactId", "intimacy", "support", "cell", "computed"}) {
        assertThat(line.get(shown))
            .as("%s of %s at %s", shown, expected.contact(), at)
            .isEqualTo(page.get(shown));
      }
      compared++;
    }
    assertThat(compared).isEqualTo(EXAMPLE.expectations().size());
  }
}

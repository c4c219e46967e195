package org.mcrledger.command.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mcrledger.command.RunningService;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Reach;
import org.mcrledger.kit.access.RightsTable;
import org.mcrledger.kit.access.Role;
import org.mcrledger.kit.command.CommandAnswer;
import org.mcrledger.kit.command.CommandRequest;
import org.mcrledger.kit.json.Json;
import org.mcrledger.kit.problem.Language;
import tools.jackson.databind.JsonNode;

/**
 * Every route of the table, tried by every role on a customer within reach and on one beyond it;
 * and every event that it leaves, voided by the same.
 */
class RouteMatrixIT {
  private static final Actor OFFICE =
      actor("office", Role.RELATIONSHIP_OFFICE, Role.COMMITTEE, Role.RULE_AUTHOR, Role.ADMIN);

  private static CommandDesk desk;

  @BeforeAll
  static void two_customers_in_two_hands() {
    desk = RunningService.shared().bean(CommandDesk.class);
    done("/staff", "{\"staffId\": \"mine\", \"name\": \"Me\"}");
    done("/staff", "{\"staffId\": \"other\", \"name\": \"Somebody else\"}");
    for (Place place : Place.values()) {
      done(
          "/customers",
          "{\"customerId\": \"%s\", \"name\": \"C\", \"region\": \"%s\"}"
              .formatted(place.customer, place.region));
      done(
          "/customers/" + place.customer + "/owner",
          "{\"owner\": \"%s\", \"from\": \"2020-01-01\"}".formatted(place.owner));
    }
  }

  /** Where the customer stands that a command is about. */
  enum Place {
    WITHIN("matrix-own", "east", "mine"),
    BEYOND("matrix-other", "west", "other");

    final String customer;
    final String region;
    final String owner;

    Place(String customer, String region, String owner) {
      this.customer = customer;
      this.region = region;
      this.owner = owner;
    }
  }

  /**
   * Every route but the answer to a proposal: that one needs an evaluation first, which is no
   * command; {@code ProposalsIT} asks who may answer.
   */
  static Stream<Arguments> matrix() {
    List<Arguments> cases = new ArrayList<>();
    for (CommandRoute<?> route : CommandRoutes.ALL) {
      if (route.path().startsWith("/proposals")) {
        continue;
      }
      for (Role role : Role.values()) {
        for (Place place : Place.values()) {
          cases.add(Arguments.of(route.path(), role, place));
        }
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("matrix")
  void each_role_gets_as_far_as_the_table_of_rights_says(String path, Role role, Place place) {
    Example example = Examples.of(path, place, RouteMatrixIT::done);
    CommandAnswer answer = send(actor("someone", role), example.path(), example.body());
    check(answer, path, role, place, 201);
    if (answer.status() == 201) {
      return;
    }
    Example again = Examples.of(path, place, RouteMatrixIT::done);
    String event = done(again.path(), again.body()).get("events").get(0).asString();
    String voiding = "{\"event\": \"%s\", \"because\": \"x\", \"void\": true}".formatted(event);
    CommandAnswer voided = send(actor("someone", role), "/corrections", voiding);
    assertThat(voided.status()).as(voided.json()).isEqualTo(403);
  }

  private static void check(
      CommandAnswer answer, String path, Role role, Place place, int allowed) {
    Optional<Reach> reach = RightsTable.reach(routeOf(path).right(), role);
    JsonNode json = Json.mapper().readTree(answer.json());
    if (reach.isEmpty()) {
      assertThat(answer.status()).as(answer.json()).isEqualTo(403);
      assertThat(json.get("rule").asString()).isEqualTo("right-missing");
    } else if (isWithin(reach.get(), path, place)) {
      assertThat(answer.status()).as(answer.json()).isEqualTo(allowed);
    } else {
      assertThat(answer.status()).as(answer.json()).isEqualTo(403);
      assertThat(json.get("rule").asString()).isEqualTo("customer-out-of-scope");
    }
  }

  /** A customer that is only now registered has no owner yet, so it is nobody's own. */
  private static boolean isWithin(Reach reach, String path, Place place) {
    return switch (reach) {
      case ALL -> true;
      case REGION -> place == Place.WITHIN;
      case OWN -> place == Place.WITHIN && !path.equals("/customers");
    };
  }

  @Test
  void who_may_record_nothing_may_not_even_ask_what_an_event_is() {
    CommandAnswer answer =
        send(
            actor("auditor", Role.AUDITOR),
            "/corrections",
            """
            {"event": "00000000-0000-0000-0000-000000000000", "because": "x", "void": true}""");
    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void a_tier_decision_is_voided_by_those_who_decide_tiers_alone() {
    Example decision =
        Examples.of("/customers/{id}/tier-decisions", Place.WITHIN, RouteMatrixIT::done);
    String event = done(decision.path(), decision.body()).get("events").get(0).asString();
    String body = "{\"event\": \"%s\", \"because\": \"x\", \"void\": true}".formatted(event);
    Actor office = actor("only-office", Role.RELATIONSHIP_OFFICE);
    assertThat(send(office, "/corrections", body).status()).isEqualTo(403);
    Actor committee = actor("only-committee", Role.COMMITTEE);
    assertThat(send(committee, "/corrections", body).status()).isEqualTo(201);
  }

  private static CommandRoute<?> routeOf(String path) {
    return CommandRoutes.ALL.stream().filter(r -> r.path().equals(path)).findFirst().orElseThrow();
  }

  private static Actor actor(String login, Role... roles) {
    return new Actor(login, Optional.of("mine"), Set.of(roles), Set.of("east"));
  }

  private static JsonNode done(String path, String body) {
    CommandAnswer answer = send(OFFICE, path, body);
    assertThat(answer.status()).as(path + " " + body + " " + answer.json()).isEqualTo(201);
    return Json.mapper().readTree(answer.json());
  }

  private static CommandAnswer send(Actor actor, String path, String body) {
    return desk.send(
        CommandRequest.ofPage(path, body, actor, Language.EN).through(Provenance.Channel.REST));
  }
}

package org.mcrledger.command.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mcrledger.command.RunningService;
import org.mcrledger.command.RunningService.Answer;
import org.mcrledger.core.event.CustomerEvent.TierDecided;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.ProposalEvent.ProposalDeclined;
import org.mcrledger.core.event.ProposalEvent.TierProposed;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.Reading;
import org.mcrledger.core.term.TierFinding.Result;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.kit.access.Role;
import org.mcrledger.kit.job.Job;
import org.mcrledger.kit.job.Jobs;
import org.mcrledger.ledger.read.StoredEvents;
import tools.jackson.databind.JsonNode;

/** From measures to a proposal, and from there to the committee's decision. */
class ProposalsIT {
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.startAt("2026-01-20T02:00:00Z");
    service.account("manager", Set.of(Role.ACCOUNT_MANAGER), Set.of(), "zhang");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static void customer(String id, String region) {
    service.done(
        "office",
        "/customers",
        "{\"customerId\": \"%s\", \"name\": \"%s\", \"region\": \"%s\"}".formatted(id, id, region));
  }

  private static String measure(String customer, String measure, String value) {
    return service
        .done(
            "office",
            "/measures",
            """
            {"customer": "%s", "measure": "%s", "value": "%s", "on": "2025-11-01", "because": "seen"}\
            """
                .formatted(customer, measure, value))
        .event();
  }

  /** An A by the official scheme: partly fitting, of high potential, and head of its industry. */
  private static List<String> partner(String customer, String region) {
    customer(customer, region);
    return List.of(
        measure(customer, "strategic-fit", "partly"),
        measure(customer, "potential", "high"),
        measure(customer, "standing", "head"));
  }

  private static JsonNode evaluate(String body) throws InterruptedException {
    Answer queued = service.post("office", "/proposals", body);
    assertThat(queued.status()).as("%s", queued.json()).isEqualTo(202);
    UUID id = UUID.fromString(queued.json().get("id").stringValue());
    for (int i = 0; i < 600; i++) {
      Job job = service.bean(Jobs.class).get(id);
      if (job.state().isOver()) {
        assertThat(job.problem()).isEmpty();
        return job.result().orElseThrow();
      }
      Thread.sleep(50);
    }
    throw new AssertionError("the evaluation did not end");
  }

  private static <E> List<Recorded<LedgerEvent>> of(String customer, Class<E> type) {
    return service
        .bean(StoredEvents.class)
        .customer(new CustomerId(customer), Long.MAX_VALUE)
        .stream()
        .filter(recorded -> type.isInstance(recorded.event()))
        .toList();
  }

  private static TierProposed proposed(String customer) {
    return (TierProposed) of(customer, TierProposed.class).getLast().event();
  }

  private static String proposal(String customer) {
    return of(customer, TierProposed.class).getLast().id().toString();
  }

  private static Answer decide(String proposal, String body) {
    return service.post("committee", "/proposals/" + proposal + "/decision", body);
  }

  @Test
  void a_proposal_says_what_was_found_and_on_which_events() throws Exception {
    List<String> events = partner("found", "east");
    JsonNode result = evaluate("{\"customers\": [\"found\"]}");
    assertThat(result.get("evaluated").intValue()).isEqualTo(1);
    assertThat(result.get("proposed").intValue()).isEqualTo(1);
    TierProposed made = proposed("found");
    assertThat(made.found().tier()).contains(new TierKey("A"));
    assertThat(made.found().because().orElseThrow().rule()).hasValue(5);
    assertThat(made.found().events())
        .extracting(EventId::toString)
        .containsExactlyInAnyOrderElementsOf(events);
    assertThat(made.found().measures())
        .extracting(Reading::measure)
        .containsExactlyInAnyOrder(Measure.STRATEGIC_FIT, Measure.POTENTIAL, Measure.INFLUENCE);
    assertThat(made.on()).isEqualTo(LocalDate.of(2026, 1, 20));
    assertThat(made.holds()).isEmpty();
    assertThat(of("found", TierProposed.class).getFirst().by().account()).isEqualTo("office");
  }

  @Test
  void the_same_is_not_proposed_twice_and_what_changed_is() throws Exception {
    partner("twice", "west");
    String only = "{\"customers\": [\"twice\"]}";
    evaluate(only);
    assertThat(evaluate(only).get("proposed").intValue()).isZero();
    measure("twice", "volume", "big");
    service.done(
        "office",
        "/measures",
        """
        {"customer": "twice", "measure": "strategic-fit", "value": "opposed", "on": "2026-01-10",
         "because": "sold to a rival"}\
        """);
    evaluate(only);
    assertThat(of("twice", TierProposed.class)).hasSize(2);
    assertThat(proposed("twice").found().tier()).contains(new TierKey("B"));
  }

  @Test
  void what_is_accepted_is_a_tier_decision_with_the_proposal_and_its_evidence() throws Exception {
    List<String> events = partner("accepted", "east");
    evaluate("{\"customers\": [\"accepted\"]}");
    Answer answer =
        decide(proposal("accepted"), "{\"decision\": \"accept\", \"because\": \"yearly\"}");
    assertThat(answer.status()).as("%s", answer.json()).isEqualTo(201);
    assertThat(answer.id()).isEqualTo("accepted");
    TierDecided decided = (TierDecided) of("accepted", TierDecided.class).getLast().event();
    assertThat(decided.proposal().map(EventId::toString)).contains(proposal("accepted"));
    assertThat(decided.tier()).isEqualTo(new TierKey("A"));
    assertThat(decided.evidence())
        .extracting(EventId::toString)
        .containsExactlyInAnyOrderElementsOf(events);
    assertThat(decide(proposal("accepted"), "{\"decision\": \"decline\", \"because\": \"no\"}"))
        .extracting(Answer::rule)
        .isEqualTo("a-proposal-is-settled-once");
    assertThat(evaluate("{\"customers\": [\"accepted\"]}").get("proposed").intValue()).isZero();
  }

  @Test
  void an_override_names_another_tier_with_a_reason_and_until_when() throws Exception {
    partner("overridden", "east");
    evaluate("{\"customers\": [\"overridden\"]}");
    String proposal = proposal("overridden");
    assertThat(decide(proposal, "{\"decision\": \"override\", \"because\": \"x\"}").rule())
        .isEqualTo("an-override-names-a-tier");
    assertThat(decide(proposal, override("A", "\"2026-06-30\"", "growing")).rule())
        .isEqualTo("an-override-names-another-tier");
    assertThat(decide(proposal, override("S", "null", "growing")).rule())
        .isEqualTo("a-departure-needs-an-expiry");
    assertThat(decide(proposal, override("S", "\"2026-06-30\"", " ")).rule())
        .isEqualTo("a-tier-decision-needs-a-reason");
    assertThat(decide(proposal, override("S", "\"2026-06-30\"", "growing")).status())
        .isEqualTo(201);
    TierDecided decided = (TierDecided) of("overridden", TierDecided.class).getLast().event();
    assertThat(decided.until()).contains(LocalDate.of(2026, 6, 30));
  }

  private static String override(String tier, String until, String because) {
    return "{\"decision\": \"override\", \"tier\": \"%s\", \"until\": %s, \"because\": \"%s\"}"
        .formatted(tier, until, because);
  }

  @Test
  void of_a_reviewed_list_each_line_is_taken_or_refused_by_itself() throws Exception {
    partner("one", "listed");
    partner("two", "listed");
    customer("three", "listed");
    measure("three", "strategic-fit", "matching");
    service.done(
        "committee",
        "/customers/three/tier-decisions",
        "{\"scheme\": \"sabc\", \"tier\": \"C\", \"code\": \"other\", \"because\": \"new\"}");
    JsonNode result = evaluate("{\"region\": \"listed\"}");
    assertThat(result.get("evaluated").intValue()).isEqualTo(3);
    assertThat(result.get("notAssessable").intValue()).isEqualTo(1);
    assertThat(result.get("proposed").intValue()).isEqualTo(3);
    assertThat(proposed("three").found().result()).isEqualTo(Result.NOT_ASSESSABLE);
    Answer answer =
        service.post(
            "committee",
            "/proposals/decisions",
            """
            {"because": "reviewed on Monday", "decisions": [
              {"proposal": "%s", "decision": "accept"},
              {"proposal": "%s", "decision": "accept"},
              {"proposal": "%s", "decision": "decline", "because": "too early"},
              {"proposal": "00000000-0000-5000-8000-000000000000", "decision": "accept"}]}\
            """
                .formatted(proposal("one"), proposal("three"), proposal("two")));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("decided").intValue()).isEqualTo(2);
    assertThat(answer.json().get("refused").intValue()).isEqualTo(2);
    List<Integer> statuses =
        answer.json().get("items").valueStream().map(i -> i.get("status").intValue()).toList();
    assertThat(statuses).containsExactly(201, 422, 201, 404);
    assertThat(answer.json().at("/items/1/problem/detail").stringValue()).contains("no tier");
    ProposalDeclined declined =
        (ProposalDeclined) of("two", ProposalDeclined.class).getLast().event();
    assertThat(declined.because()).isEqualTo("too early");
    TierDecided decided = (TierDecided) of("one", TierDecided.class).getLast().event();
    assertThat(decided.because()).isEqualTo("reviewed on Monday");
  }

  @Test
  void a_proposal_that_no_longer_stands_is_not_accepted() throws Exception {
    List<String> events = partner("stale", "east");
    evaluate("{\"customers\": [\"stale\"]}");
    String first = proposal("stale");
    service.done(
        "office",
        "/corrections",
        "{\"event\": \"%s\", \"because\": \"not the head\", \"void\": true}"
            .formatted(events.getLast()));
    String accept = "{\"decision\": \"accept\", \"because\": \"yearly\"}";
    assertThat(decide(first, accept).rule()).isEqualTo("proposal-rests-on-what-was-corrected");
    measure("stale", "standing", "high");
    evaluate("{\"customers\": [\"stale\"]}");
    assertThat(proposal("stale")).isNotEqualTo(first);
    assertThat(decide(first, accept).rule()).isEqualTo("proposal-superseded");
    assertThat(decide(proposal("stale"), accept).status()).isEqualTo(201);
  }

  @Test
  void a_voided_decision_opens_its_proposal_again() throws Exception {
    partner("reopened", "east");
    evaluate("{\"customers\": [\"reopened\"]}");
    String accept = "{\"decision\": \"accept\", \"because\": \"yearly\"}";
    Answer decided = decide(proposal("reopened"), accept);
    service.done(
        "committee",
        "/corrections",
        "{\"event\": \"%s\", \"because\": \"wrong list\", \"void\": true}"
            .formatted(decided.event()));
    assertThat(decide(proposal("reopened"), accept).status()).isEqualTo(201);
    Answer outcome =
        service.post(
            "committee",
            "/corrections",
            "{\"event\": \"%s\", \"because\": \"no\", \"void\": true}"
                .formatted(proposal("reopened")));
    assertThat(outcome.rule()).isEqualTo("an-outcome-is-not-corrected-by-hand");
  }

  @Test
  void a_declining_is_corrected_also_after_the_next_proposal_and_stays_one() throws Exception {
    List<String> events = partner("declined", "east");
    evaluate("{\"customers\": [\"declined\"]}");
    String decline = "{\"decision\": \"decline\", \"because\": \"too early\"}";
    String declined = decide(proposal("declined"), decline).event();
    assertThat(correct(declined, "decline", " ").rule()).isEqualTo("declining-needs-a-reason");
    assertThat(correct(declined, "accept", "why not").rule())
        .isEqualTo("a-correction-keeps-the-kind-of-event");
    assertThat(correct(declined, "decline", "too early").rule())
        .isEqualTo("a-correction-changes-something");
    service.done(
        "office",
        "/corrections",
        "{\"event\": \"%s\", \"because\": \"not the head\", \"void\": true}"
            .formatted(events.getLast()));
    measure("declined", "standing", "low");
    measure("declined", "volume", "small");
    evaluate("{\"customers\": [\"declined\"]}");
    Answer corrected = correct(declined, "decline", "their board changes in May");
    assertThat(corrected.status()).as(corrected.toString()).isEqualTo(201);
    assertThat(decide(proposal("declined"), decline).status()).as("the next one").isEqualTo(201);
  }

  private static Answer correct(String event, String decision, String because) {
    return service.post(
        "committee",
        "/corrections",
        """
        {"event": "%s", "because": "misread", "by": {"decision": "%s", "because": "%s"}}"""
            .formatted(event, decision, because));
  }

  @Test
  void a_tier_needs_no_proposal_and_may_name_one() throws Exception {
    List<String> events = partner("named", "east");
    evaluate("{\"customers\": [\"named\"]}");
    String body =
        "{\"scheme\": \"%s\", \"tier\": \"A\", \"code\": \"evaluation\", \"because\": \"b\","
            + " \"proposal\": \"%s\"}";
    Answer foreign =
        service.post(
            "committee",
            "/customers/named/tier-decisions",
            body.formatted("influence-volume", proposal("named")));
    assertThat(foreign.rule()).isEqualTo("a-proposal-is-of-its-customer-and-scheme");
    service.done(
        "committee", "/customers/named/tier-decisions", body.formatted("sabc", proposal("named")));
    TierDecided decided = (TierDecided) of("named", TierDecided.class).getLast().event();
    assertThat(decided.evidence()).hasSameSizeAs(events);
  }

  @Test
  void only_the_committee_decides_and_only_it_and_the_office_evaluate() {
    String any = "/proposals/00000000-0000-5000-8000-000000000000/decision";
    assertThat(
            service.post("office", any, "{\"decision\": \"accept\", \"because\": \"b\"}").status())
        .isEqualTo(403);
    assertThat(service.post("manager", "/proposals", "{}").status()).isEqualTo(403);
    assertThat(service.post("office", "/proposals/decisions", "{\"decisions\": []}").status())
        .isEqualTo(403);
    assertThat(service.post("committee", any, "{\"decision\": \"accept\", \"because\": \"b\"}"))
        .extracting(Answer::status)
        .isEqualTo(404);
  }

  @Test
  void a_day_ahead_an_unknown_scheme_or_customer_is_refused() {
    assertThat(service.post("office", "/proposals", "{\"on\": \"2026-02-01\"}").rule())
        .isEqualTo("not-evaluated-ahead");
    Answer none = service.post("office", "/proposals", "{\"scheme\": \"none\"}");
    assertThat(none.rule()).isEqualTo("no-such-scheme");
    assertThat(none.json().get("detail").asString()).contains("sabc, influence-volume");
    assertThat(service.post("office", "/proposals", "{\"customers\": [\"nobody\"]}").rule())
        .isEqualTo("unknown-customer");
  }

  @Test
  void a_month_close_proposes_what_is_due_and_the_same_month_nothing_more() {
    partner("monthly", "east");
    LocalDate december = LocalDate.of(2025, 12, 31);
    service.bean(TierPolicy.class).close(december);
    assertThat(of("monthly", TierProposed.class)).hasSize(1);
    assertThat(of("monthly", TierProposed.class).getFirst().by().account())
        .isEqualTo("tier-policy");
    long head = service.head();
    service.bean(TierPolicy.class).close(december);
    assertThat(service.head()).isEqualTo(head);
    assertThat(proposed("monthly").on()).isEqualTo(december);
  }
}

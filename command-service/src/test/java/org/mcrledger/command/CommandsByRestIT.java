package org.mcrledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mcrledger.command.RunningService.Answer;
import org.mcrledger.core.event.ContactEvent;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.EngagementEvent.EngagementHeld;
import org.mcrledger.core.event.MeasureEvent.MeasureTaken;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.InvitationAnswer;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.term.Personal;
import org.mcrledger.ledger.read.StoredEvents;

/** Every resource that takes a command, once as it is meant. */
class CommandsByRestIT {
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.shared();
    service.done("office", "/staff", "{\"staffId\": \"zhang\", \"name\": \"Zhang Wei\"}");
    service.done(
        "office",
        "/customers",
        "{\"customerId\": \"acme\", \"name\": \"Acme\", \"industry\": \"manufacturing\"}");
    contact("lina", 4);
  }

  private static void contact(String id, int seniority) {
    service.done(
        "office",
        "/contacts",
        """
        {"contactId": "%s", "customer": "acme", "name": "Li Na", "nameZh": "李娜", "department": "Network",
         "seniority": %d, "since": "2023"}"""
            .formatted(id, seniority));
  }

  private static Recorded<?> recorded(Answer answer) {
    return service.bean(StoredEvents.class).find(EventId.of(answer.event())).orElseThrow();
  }

  @Test
  void a_customer_is_registered_under_the_id_that_its_name_makes() {
    long before = service.head();
    Answer answer = service.done("office", "/customers", "{\"name\": \"North  Telecom\"}");
    assertThat(answer.id()).isEqualTo("north-telecom");
    assertThat(answer.header("Location")).isEqualTo("/api/v1/customers/north-telecom");
    assertThat(answer.header("ETag")).isEqualTo("\"0\"");
    assertThat(answer.json().get("position").asLong()).isEqualTo(before + 1);
    assertThat(service.head()).isEqualTo(before + 1);
    assertThat(service.post("office", "/customers", "{\"name\": \"NORTH telecom\"}").rule())
        .isEqualTo("customer-is-registered-once");
  }

  @Test
  void an_id_may_hold_any_character() {
    service.done("office", "/customers", "{\"name\": \"A/B 100% #1?\"}");
    Answer owner =
        service.done("office", "/customers/a%2Fb-100%25-%231%3F/owner", "{\"owner\": \"zhang\"}");
    assertThat(owner.id()).isEqualTo("a/b-100%-#1?");
    assertThat(owner.header("Location")).isEqualTo("/api/v1/customers/a%2Fb-100%25-%231%3F");
  }

  @Test
  void a_customer_is_profiled_owned_ruled_and_tiered() {
    service.done(
        "office", "/customers/acme/profile", "{\"name\": \"Acme Ltd\", \"country\": \"CN\"}");
    service.done(
        "office", "/customers/acme/owner", "{\"owner\": \"zhang\", \"from\": \"2024-01-01\"}");
    service.done("office", "/customers/acme/hospitality", "{\"rule\": \"open\"}");
    Answer tier =
        service.done(
            "committee",
            "/customers/acme/tier-decisions",
            """
            {"scheme": "sabc", "tier": "A", "code": "evaluation", "because": "volume",
             "effectiveOn": "2020-01-01", "until": "2025-12-31"}""");
    assertThat(tier.id()).isEqualTo("acme");
    assertThat(recorded(tier).by().account()).isEqualTo("committee");
    assertThat(recorded(tier).by().channel()).isEqualTo(Provenance.Channel.REST);
  }

  @Test
  void a_contact_moves_is_served_assessed_and_leaves() {
    contact("wang", 3);
    contact("zhao", 2);
    service.done(
        "office",
        "/contacts/wang/positions",
        """
        {"customer": "acme", "department": "IT", "seniority": 4, "reportsTo": "lina", "since": "2024-05"}""");
    service.done(
        "office",
        "/contacts/wang/needs",
        "{\"need\": \"career\", \"what\": \"a keynote\", \"on\": \"2024-06-01\"}");
    Answer override =
        service.done(
            "office",
            "/contacts/wang/overrides",
            """
            {"dimension": "support", "score": -2, "because": "old friends", "from": "2025-01-01",
             "until": "2025-06-30"}""");
    assertThat(recorded(override).event()).isInstanceOf(ContactEvent.SupportOverridden.class);
    service.done(
        "office", "/contacts/wang/departure", "{\"on\": \"2025-02-28\", \"replacedBy\": \"zhao\"}");
  }

  @Test
  void a_visit_is_recorded_with_all_who_took_part() {
    Answer visit =
        service.done(
            "office",
            "/engagements",
            """
            {"kind": "company-visit", "on": "2025-02", "customers": ["acme"],
             "theirs": [{"contact": "lina"}], "ours": [{"staff": "zhang"}],
             "invited": [{"contact": "lina", "answer": "attended"}], "topic": "Laboratory",
             "note": "Li Na liked the tea"}""");
    EngagementHeld held = (EngagementHeld) recorded(visit).event();
    assertThat(held.on()).isEqualTo(FuzzyDate.parse("2025-02"));
    assertThat(held.note().flatMap(note -> note.text().text())).contains("Li Na liked the tea");
    assertThat(held.note().orElseThrow().about()).extracting(Personal::erased).hasSize(2);
    assertThat(visit.header("Location")).isEqualTo("/api/v1/engagements/" + visit.id());
  }

  @Test
  void a_planned_alignment_meeting_goes_its_way() {
    String id =
        service
            .done(
                "office",
                "/engagements",
                """
                {"status": "planned", "kind": "alignment-meeting", "on": "2025-03-02",
                 "customers": ["acme"], "ours": [{"staff": "zhang"}], "topic": "Plans"}""")
            .id();
    String path = "/engagements/" + id;
    service.done(
        "office", path + "/invitations", "{\"contact\": \"lina\", \"on\": \"2025-02-20\"}");
    service.done(
        "office",
        path + "/answers",
        "{\"contact\": \"lina\", \"answer\": \"accepted\", \"on\": \"2025-02-21\"}");
    Answer outcome =
        service.done(
            "office",
            path + "/outcome",
            """
            {"theirs": [{"contact": "lina"}],
             "consensus": [{"key": "pilot", "text": "A pilot", "owner": "zhang", "dueOn": "2025-06-30"}]}""");
    EngagementHeld held = (EngagementHeld) recorded(outcome).event();
    assertThat(held.topic()).contains("Plans");
    assertThat(held.invited().getFirst().answer()).isEqualTo(InvitationAnswer.ATTENDED);
    service.done(
        "office",
        path + "/settlements",
        "{\"item\": \"pilot\", \"on\": \"2025-03-03\", \"how\": \"done\"}");
  }

  @Test
  void a_planned_engagement_is_cancelled() {
    String id =
        service
            .done(
                "office",
                "/engagements",
                """
                {"status": "planned", "kind": "business-lunch", "on": "2025-04-01", "customers": ["acme"]}""")
            .id();
    service.done("office", "/engagements/" + id + "/cancellation", "{\"because\": \"snow\"}");
  }

  @Test
  void an_opportunity_is_opened_taken_a_stance_on_and_closed() {
    String id =
        service
            .done(
                "office",
                "/opportunities",
                """
                {"customer": "acme", "name": "Core network", "importance": "landscape", "on": "2024-01-01"}""")
            .id();
    service.done(
        "office",
        "/opportunities/" + id + "/stances",
        """
        {"contact": "lina", "stance": "-1", "roles": ["D", "S"], "competitorFavoured": "Borealis",
         "note": "doubts the price", "on": "2024-02-01"}""");
    Answer closed =
        service.done(
            "office",
            "/opportunities/" + id + "/closure",
            "{\"result\": \"lost\", \"because\": \"price\", \"on\": \"2024-12-01\"}");
    assertThat(closed.header("Location")).isEqualTo("/api/v1/opportunities/" + id);
    assertThat(closed.header("ETag")).isEqualTo("\"2\"");
  }

  @Test
  void an_agreement_lives_from_draft_to_end() {
    String id =
        service
            .done(
                "office",
                "/agreements",
                """
                {"customer": "acme", "kind": "framework", "exclusive": false,
                 "chapters": ["scope", "prices"], "on": "2023-01-10"}""")
            .id();
    String path = "/agreements/" + id;
    service.done(
        "office",
        path + "/signature",
        "{\"on\": \"2023-02-01\", \"chaptersPresent\": [\"scope\"], \"until\": \"2023-12-31\"}");
    service.done(
        "office",
        path + "/amendment",
        """
        {"exclusive": true, "chapters": ["scope", "prices"], "chaptersPresent": ["scope", "prices"],
         "on": "2023-06-01"}""");
    service.done(
        "office",
        path + "/renewal",
        "{\"from\": \"2024-01-01\", \"until\": \"2024-12-31\", \"on\": \"2023-12-20\"}");
    service.done(
        "office", path + "/termination", "{\"because\": \"breach\", \"on\": \"2024-08-01\"}");
  }

  @Test
  void revenue_is_recorded_in_the_customers_name() {
    Answer revenue =
        service.done(
            "office",
            "/revenues",
            """
            {"customer": "acme", "period": "2024-Q3", "currency": "CNY", "sales": 1250.50,
             "returns": -20, "invoices": 7}""");
    assertThat(revenue.id()).isEqualTo("acme");
    assertThat(revenue.header("Location")).isEqualTo("/api/v1/customers/acme");
  }

  @Test
  void orders_and_receipts_stand_beside_revenue() {
    String sum =
        "{\"customer\": \"acme\", \"period\": \"2024-Q3\", \"currency\": \"CNY\", \"amount\": 7}";
    assertThat(service.done("office", "/orders", sum).id()).isEqualTo("acme");
    assertThat(service.done("office", "/receipts", sum).id()).isEqualTo("acme");
    assertThat(service.post("office", "/orders", sum).rule())
        .isEqualTo("a-period-is-recorded-once");
  }

  @Test
  void a_measure_is_a_choice_a_number_or_places_as_its_scale_says() {
    Answer fit =
        service.done(
            "office",
            "/measures",
            """
            {"customer": "acme", "measure": "strategic-fit", "value": "matching", "on": "2024-Q3",
             "because": "they build what we sell", "source": "annual report", "horizonYears": 5}""");
    assertThat(fit.id()).isEqualTo("acme");
    assertThat(fit.header("Location")).isEqualTo("/api/v1/customers/acme");
    MeasureTaken taken = (MeasureTaken) recorded(fit).event();
    assertThat(taken.value()).isEqualTo(new MeasureValue.Choice("matching"));
    assertThat(taken.horizonYears()).hasValue(5);
    service.done("office", "/measures", measure("category-share", "82.5"));
    service.done("office", "/measures", measure("provinces", "[\"hubei\", \"guangdong\"]"));
  }

  @Test
  void a_value_that_is_none_of_the_measures_is_told_which_there_are() {
    Answer refused = service.post("office", "/measures", measure("supplier-rank", "\"best\""));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.rule()).isEqualTo("a-measure-is-one-of-its-choices");
    assertThat(refused.json().toString()).contains("sole, main, secondary, marginal, none");
  }

  private static String measure(String key, String value) {
    return """
    {"customer": "acme", "measure": "%s", "value": %s, "on": "2024-09", "because": "seen"}"""
        .formatted(key, value);
  }

  @Test
  void a_visit_is_corrected_by_saying_it_again_and_voided_and_restored() {
    Answer visit =
        service.done(
            "office",
            "/engagements",
            """
            {"kind": "call", "on": "2025-01-10", "customers": ["acme"], "theirs": [{"contact": "lina"}]}""");
    Answer corrected =
        service.done(
            "office",
            "/corrections",
            """
            {"event": "%s", "because": "it was the day before",
             "by": {"kind": "call", "on": "2025-01-09", "customers": ["acme"],
                    "theirs": [{"contact": "lina"}]}}"""
                .formatted(visit.event()));
    assertThat(corrected.id()).isEqualTo(visit.id());
    Answer voided =
        service.done(
            "office",
            "/corrections",
            "{\"event\": \"%s\", \"because\": \"someone else\", \"void\": true}"
                .formatted(visit.event()));
    Answer restored =
        service.done(
            "office",
            "/corrections",
            "{\"event\": \"%s\", \"because\": \"it was her\", \"void\": true}"
                .formatted(voided.event()));
    assertThat(recorded(restored).event()).isInstanceOf(CorrectionEvent.Voided.class);
    assertThat(restored.header("ETag")).isEqualTo("\"3\"");
  }

  @Test
  void a_correction_that_says_no_date_leaves_the_one_there_is() {
    Answer visit =
        service.done(
            "office",
            "/engagements",
            """
            {"kind": "call", "on": "2025-01", "customers": ["acme"], "theirs": [{"contact": "lina"}]}""");
    assertThat(corrected(visit, "\"kind\": \"message\"")).hasToString("2025-01");
    assertThat(corrected(visit, "\"kind\": \"message\", \"on\": \"2025-01-09\""))
        .hasToString("2025-01-09");
    assertThat(corrected(visit, "\"kind\": \"office-meeting\"")).hasToString("2025-01-09");
  }

  private static FuzzyDate corrected(Answer visit, String kindAndDate) {
    Answer corrected =
        service.done(
            "office",
            "/corrections",
            """
            {"event": "%s", "because": "said wrong",
             "by": {%s, "customers": ["acme"], "theirs": [{"contact": "lina"}]}}"""
                .formatted(visit.event(), kindAndDate));
    var correction = (CorrectionEvent.Corrected) recorded(corrected).event();
    return correction.replacement().occurred();
  }

  @Test
  void a_registration_on_which_something_rests_is_not_voided() {
    Answer registered = service.done("office", "/customers", "{\"name\": \"Resting\"}");
    service.done(
        "office",
        "/revenues",
        "{\"customer\": \"resting\", \"period\": \"2024\", \"currency\": \"CNY\", \"sales\": 1}");
    Answer voided =
        service.post(
            "office",
            "/corrections",
            "{\"event\": \"%s\", \"because\": \"twice\", \"void\": true}"
                .formatted(registered.event()));
    assertThat(voided.status()).isEqualTo(422);
    assertThat(voided.rule()).isEqualTo("something-rests-on-it");
  }

  @Test
  void one_of_our_people_stays_registered_as_long_as_something_that_holds_names_them() {
    Answer registered =
        service.done("office", "/staff", "{\"staffId\": \"王-wei\", \"name\": \"Wang Wei\"}");
    service.done("office", "/customers", "{\"customerId\": \"met\", \"name\": \"Met\"}");
    Answer planned =
        service.done(
            "office",
            "/engagements",
            """
            {"kind": "office-meeting", "status": "planned", "on": "2025-02-03",
             "customers": ["met"], "ours": [{"staff": "王-wei"}]}""");
    assertThat(voided(registered).rule()).isEqualTo("something-rests-on-it");
    assertThat(voided(planned).status()).isEqualTo(201);
    assertThat(voided(registered).status()).isEqualTo(201);
  }

  private Answer voided(Answer recorded) {
    return service.post(
        "office",
        "/corrections",
        "{\"event\": \"%s\", \"because\": \"twice\", \"void\": true}".formatted(recorded.event()));
  }
}

package org.mcrledger.core.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.core.correction.Recording.id;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.contact.ContactDecider;
import org.mcrledger.core.contact.ContactState;
import org.mcrledger.core.correction.CorrectionCommand.CorrectEvent;
import org.mcrledger.core.correction.CorrectionCommand.VoidEvent;
import org.mcrledger.core.engagement.EngagementDecider;
import org.mcrledger.core.event.ContactEvent;
import org.mcrledger.core.event.ContactEvent.ContactLeft;
import org.mcrledger.core.event.ContactEvent.ContactRegistered;
import org.mcrledger.core.event.ContactEvent.NeedServed;
import org.mcrledger.core.event.ContactEvent.PositionTaken;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.CorrectionEvent.Corrected;
import org.mcrledger.core.event.CorrectionEvent.Voided;
import org.mcrledger.core.event.EngagementEvent;
import org.mcrledger.core.event.EngagementEvent.ContactInvited;
import org.mcrledger.core.event.EngagementEvent.EngagementPlanned;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.ScoreEvent.ContactScored;
import org.mcrledger.core.kernel.Verdict;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EngagementId;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Need;
import org.mcrledger.core.term.PersonNames;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.Position;
import org.mcrledger.core.term.RuleSetRef;
import org.mcrledger.core.term.Score;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.StreamName;

class CorrectionRulesTest {
  private static final ContactId LI = new ContactId("li");
  private static final CustomerId ACME = new CustomerId("acme");
  private static final CustomerId BETA = new CustomerId("beta");
  private static final EngagementId FAIR = new EngagementId("fair");
  private static final LocalDate TODAY = LocalDate.of(2025, 3, 4);
  private final EffectiveFold<ContactState, ContactEvent> contacts =
      new EffectiveFold<>(ContactEvent.class, new ContactDecider());
  private final CorrectionRules rules = new CorrectionRules(contacts::unfit);

  @Test
  void an_event_is_voided_with_a_reason_on_a_day() {
    assertThat(rules.decide(voiding(2), Recording.of(registered("2024"), left("2025-02")).all()))
        .isEqualTo(
            Verdict.accept(
                new Voided(StreamName.of("contact", LI), Set.of(ACME), id(2), "typo", TODAY)));
    assertRejected(
        rules.decide(
            new VoidEvent(id(1), " ", TODAY, List.of()), Recording.of(registered("2024")).all()),
        "a-correction-needs-a-reason");
    assertRejected(rules.decide(voiding(1), List.of()), "unknown-event");
    assertRejected(
        rules.decide(voiding(2), Recording.of(registered("2024")).all()), "unknown-event");
  }

  @Test
  void what_is_voided_cannot_be_voided_or_corrected_again_but_the_void_can_be() {
    Recording stream = Recording.of(registered("2024"), left("2025-02"), voided(2));
    assertRejected(rules.decide(voiding(2), stream.all()), "already-voided");
    assertRejected(rules.decide(correcting(2, left("2025-01")), stream.all()), "already-voided");
    assertAccepted(rules.decide(voiding(3), stream.all()));
    stream.add(voided(3));
    assertAccepted(rules.decide(voiding(2), stream.all()));
    assertRejected(rules.decide(voiding(3), stream.all()), "already-voided");
  }

  @Test
  void a_registration_on_which_something_rests_is_not_voided() {
    Recording stream = Recording.of(registered("2024"), served("2024-11-15"), left("2025-02"));
    assertThat(rules.decide(voiding(1), stream.all()))
        .isEqualTo(
            Verdict.reject(
                "something-rests-on-it",
                "event",
                Map.of("number", "2", "first", id(2).toString())));
    stream.add(voided(2));
    stream.add(voided(3));
    assertAccepted(rules.decide(voiding(1), stream.all()));
  }

  @Test
  void what_rests_on_it_in_other_streams_counts_too() {
    VoidEvent command = new VoidEvent(id(1), "typo", TODAY, List.of(id(7), id(9)));
    assertThat(rules.decide(command, Recording.of(registered("2024")).all()))
        .isEqualTo(
            Verdict.reject(
                "something-rests-on-it",
                "event",
                Map.of("number", "2", "first", id(7).toString())));
  }

  @Test
  void a_position_is_not_voided_while_a_need_served_there_rests_on_it() {
    Recording stream =
        Recording.of(registered("2024-01-10"), taken("2024-06-01"), servedAt(BETA, "2024-11-15"));
    assertRejected(rules.decide(voiding(2), stream.all()), "something-rests-on-it");
    assertAccepted(rules.decide(voiding(3), stream.all()));
  }

  @Test
  void a_plan_is_not_voided_while_an_invitation_rests_on_it() {
    EffectiveFold<?, EngagementEvent> engagements =
        new EffectiveFold<>(EngagementEvent.class, new EngagementDecider());
    CorrectionRules ofEngagements = new CorrectionRules(engagements::unfit);
    Recording stream = Recording.of(planned(), invited());
    assertRejected(ofEngagements.decide(voiding(1), stream.all()), "something-rests-on-it");
    stream.add(new Voided(planned().stream(), Set.of(ACME), id(2), "typo", TODAY));
    assertAccepted(ofEngagements.decide(voiding(1), stream.all()));
  }

  @Test
  void a_void_that_would_restore_a_second_registration_is_not_voided() {
    Recording stream = Recording.of(registered("2024"), voided(1), registered("2023"));
    assertRejected(rules.decide(voiding(2), stream.all()), "something-rests-on-it");
  }

  @Test
  void a_correction_stands_in_the_place_of_the_event_and_concerns_both_customers() {
    Recording stream = Recording.of(registered("2024-01-10"), taken("2024-06-01"));
    ContactEvent right =
        new PositionTaken(LI, ACME, Optional.empty(), position(), FuzzyDate.parse("2024-07"));
    assertThat(rules.decide(correcting(2, right), stream.all()))
        .isEqualTo(
            Verdict.accept(
                new Corrected(
                    StreamName.of("contact", LI),
                    Set.of(ACME, BETA),
                    id(2),
                    right,
                    "typo",
                    TODAY)));
  }

  @Test
  void a_correction_keeps_kind_and_stream_and_changes_something() {
    Recording stream = Recording.of(registered("2024"), left("2025-02"));
    assertRejected(
        rules.decide(correcting(2, served("2025-01")), stream.all()),
        "a-correction-keeps-the-kind-of-event");
    assertRejected(
        rules.decide(correcting(2, left("2025-02")), stream.all()),
        "a-correction-changes-something");
    ContactEvent other =
        new ContactLeft(
            new ContactId("wu"), Set.of(ACME), FuzzyDate.parse("2025-01"), Optional.empty());
    assertRejected(
        rules.decide(correcting(2, other), stream.all()), "a-correction-stays-in-its-stream");
  }

  @Test
  void a_second_correction_is_of_the_original_and_differs_from_the_first() {
    Recording stream =
        Recording.of(registered("2024"), left("2025-02"), corrected(2, left("2025-01")));
    assertRejected(
        rules.decide(correcting(3, left("2025-02")), stream.all()),
        "only-an-original-event-is-corrected");
    assertRejected(
        rules.decide(correcting(2, left("2025-01")), stream.all()),
        "a-correction-changes-something");
    assertAccepted(rules.decide(correcting(2, left("2025-02")), stream.all()));
  }

  @Test
  void a_correction_after_which_a_later_event_makes_no_sense_is_refused() {
    Recording stream = Recording.of(registered("2024-01-10"), served("2024-02"));
    assertRejected(
        rules.decide(correcting(1, registered("2024-03-01")), stream.all()),
        "something-rests-on-it");
    assertAccepted(rules.decide(correcting(1, registered("2024-02-29")), stream.all()));
  }

  @Test
  void outcomes_are_found_anew_not_corrected_by_hand() {
    ContactScored outcome =
        new ContactScored(
            ACME, LI, TODAY, new RuleSetRef("d", "h"), 1, Score.of(1), Score.unknown(), false);
    assertRejected(
        new CorrectionRules(_ -> List.of()).decide(voiding(1), Recording.of(outcome).all()),
        "an-outcome-is-not-corrected-by-hand");
  }

  @Test
  void a_command_said_again_is_decided_on_the_state_without_what_it_corrects() {
    Recording stream = Recording.of(registered("2024"), left("2025-02"));
    LocalDate march = LocalDate.of(2025, 3, 1);
    assertThat(contacts.of(stream.all()).standingOn(march)).isEmpty();
    assertThat(contacts.without(id(2), stream.all()).standingOn(march)).isPresent();
  }

  private static VoidEvent voiding(int position) {
    return new VoidEvent(id(position), "typo", TODAY, List.of());
  }

  private static CorrectEvent correcting(int position, LedgerEvent by) {
    return new CorrectEvent(id(position), by, "typo", TODAY);
  }

  private static CorrectionEvent voided(int position) {
    return new Voided(StreamName.of("contact", LI), Set.of(ACME), id(position), "typo", TODAY);
  }

  private static CorrectionEvent corrected(int position, LedgerEvent by) {
    EventId target = id(position);
    return new Corrected(StreamName.of("contact", LI), Set.of(ACME), target, by, "typo", TODAY);
  }

  private static ContactEvent registered(String on) {
    return new ContactRegistered(
        LI,
        ACME,
        new PersonNames(Personal.of(LI, "Li Na"), Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        position(),
        FuzzyDate.parse(on));
  }

  private static ContactEvent taken(String on) {
    return new PositionTaken(LI, BETA, Optional.of(ACME), position(), FuzzyDate.parse(on));
  }

  private static ContactEvent served(String on) {
    return servedAt(ACME, on);
  }

  private static ContactEvent servedAt(CustomerId customer, String on) {
    return new NeedServed(
        LI, Set.of(customer), Need.CAREER, Personal.of(LI, "a lecture"), FuzzyDate.parse(on));
  }

  private static ContactEvent left(String on) {
    return new ContactLeft(LI, Set.of(ACME), FuzzyDate.parse(on), Optional.empty());
  }

  private static Position position() {
    return new Position("finance", Optional.empty(), new Seniority(4), Optional.empty());
  }

  private static EngagementEvent planned() {
    return new EngagementPlanned(
        FAIR,
        EngagementKind.EXHIBITION,
        Optional.empty(),
        FuzzyDate.parse("2025-05"),
        Set.of(ACME),
        Set.of(),
        Optional.empty());
  }

  private static EngagementEvent invited() {
    return new ContactInvited(FAIR, Set.of(ACME), LI, FuzzyDate.parse("2025-02-01"));
  }

  private static void assertRejected(Verdict<CorrectionEvent> verdict, String rule) {
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Rejected.class, rejected -> assertThat(rejected.rule()).isEqualTo(rule));
  }

  private static void assertAccepted(Verdict<CorrectionEvent> verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
  }
}

package org.mcrledger.core.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.core.engagement.Meetings.ACME;
import static org.mcrledger.core.engagement.Meetings.BETA;
import static org.mcrledger.core.engagement.Meetings.GONE;
import static org.mcrledger.core.engagement.Meetings.LI;
import static org.mcrledger.core.engagement.Meetings.MINISTER;
import static org.mcrledger.core.engagement.Meetings.NEVER_SEEN;
import static org.mcrledger.core.engagement.Meetings.VISIT;
import static org.mcrledger.core.engagement.Meetings.WU;
import static org.mcrledger.core.engagement.Meetings.ZHANG;
import static org.mcrledger.core.engagement.Meetings.agreed;
import static org.mcrledger.core.engagement.Meetings.answered;
import static org.mcrledger.core.engagement.Meetings.hold;
import static org.mcrledger.core.engagement.Meetings.invited;
import static org.mcrledger.core.engagement.Meetings.item;
import static org.mcrledger.core.engagement.Meetings.noted;
import static org.mcrledger.core.engagement.Meetings.occasion;
import static org.mcrledger.core.engagement.Meetings.on;
import static org.mcrledger.core.engagement.Meetings.planned;
import static org.mcrledger.core.kernel.Given.given;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.engagement.EngagementCommand.HoldEngagement;
import org.mcrledger.core.engagement.EngagementCommand.Invitation;
import org.mcrledger.core.engagement.EngagementCommand.SettleConsensus;
import org.mcrledger.core.event.EngagementEvent;
import org.mcrledger.core.event.EngagementEvent.ConsensusSettled;
import org.mcrledger.core.event.EngagementEvent.EngagementHeld;
import org.mcrledger.core.kernel.Verdict;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.InvitationAnswer;
import org.mcrledger.core.term.Invitee;
import org.mcrledger.core.term.Note;
import org.mcrledger.core.term.OurParticipant;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.SubjectId;
import org.mcrledger.core.term.TheirParticipant;

class EngagementHeldTest {
  private static final Occasion LUNCH = occasion(EngagementKind.BUSINESS_LUNCH, "2025-03-03");
  private static final SubjectId NOTE = new SubjectId("note:n-1");
  private final EngagementDecider decider = new EngagementDecider();

  @Test
  void an_engagement_can_be_held_without_a_plan_and_keeps_the_ranks_held_then() {
    given(decider)
        .when(hold(LUNCH, List.of(LI)))
        .thenAccepted(
            new EngagementHeld(
                VISIT,
                EngagementKind.BUSINESS_LUNCH,
                Optional.empty(),
                on("2025-03-03"),
                Set.of(ACME),
                List.of(new TheirParticipant(LI, ACME, Optional.of(new Seniority(4)))),
                List.of(new OurParticipant(ZHANG, Optional.of(new Seniority(3)))),
                List.of(),
                Optional.of("prices"),
                Optional.empty(),
                List.of()));
  }

  @Test
  void a_meeting_from_elsewhere_may_name_no_contact_and_someone_of_ours_without_a_rank() {
    Occasion meeting =
        occasion(EngagementKind.OFFICE_MEETING, "2012-07", List.of(ACME, BETA), List.of(MINISTER));
    EngagementHeld held = held(hold(meeting, List.of()));
    assertThat(held.theirs()).isEmpty();
    assertThat(held.ours()).containsExactly(new OurParticipant(MINISTER, Optional.empty()));
    assertThat(held.customers()).containsExactlyInAnyOrder(ACME, BETA);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2025-03-04, held
          2025-03-05, not-held-yet
          2025-03,    held
          2025,       held
          2025-04,    not-held-yet
          2025-Q2,    not-held-yet
          """)
  void what_lies_wholly_in_the_future_was_not_held_yet(String when, String expected) {
    var verdict = given(decider).when(hold(occasion(EngagementKind.CALL, when), List.of(LI)));
    if (expected.equals("held")) {
      verdict.thenAcceptedSome();
    } else {
      verdict.thenRejected(expected, "on");
    }
  }

  @Test
  void who_takes_part_is_with_one_of_the_customers_then() {
    given(decider)
        .when(hold(LUNCH, List.of(LI, GONE)))
        .thenRejected("not-with-the-customer-then", "theirs[1]");
    given(decider)
        .when(hold(LUNCH, List.of(NEVER_SEEN)))
        .thenRejected("unknown-contact", "theirs[0]");
    given(decider)
        .when(hold(LUNCH, List.of(LI, LI)))
        .thenRejected("a-participant-is-named-once", "theirs");
  }

  @Test
  void a_meeting_before_a_contact_is_known_names_the_day_since_when_it_is() {
    assertThat(decider.decide(hold(LUNCH, List.of(GONE)), decider.initial()))
        .isInstanceOfSatisfying(
            Verdict.Rejected.class,
            rejected -> assertThat(rejected.params().get("since")).isEqualTo("2019-01-01"));
  }

  @Test
  void invitations_and_answers_recorded_before_flow_into_what_was_held() {
    EngagementHeld held =
        held(
            hold(LUNCH, List.of(LI), new Invitation(WU, InvitationAnswer.DECLINED)),
            planned(),
            invited(LI),
            invited(WU),
            answered(WU, InvitationAnswer.ACCEPTED),
            invited(GONE));
    assertThat(held.invited())
        .containsExactly(
            new Invitee(LI, ACME, new Seniority(4), InvitationAnswer.ATTENDED),
            new Invitee(WU, BETA, new Seniority(5), InvitationAnswer.DECLINED));
  }

  @Test
  void who_is_said_to_have_attended_took_part() {
    given(decider)
        .when(hold(LUNCH, List.of(), new Invitation(LI, InvitationAnswer.ATTENDED)))
        .thenRejected("who-attended-took-part", "invited[0].answer");
    given(decider)
        .when(hold(LUNCH, List.of(), new Invitation(GONE, InvitationAnswer.OPEN)))
        .thenRejected("not-with-the-customer-then", "invited[0].contact");
  }

  @Test
  void a_note_is_about_who_took_part_unless_it_names_others_that_are_known() {
    HoldEngagement lunch = hold(LUNCH, List.of(LI));
    assertThat(held(noted(lunch, note("wants to move up"))).note().orElseThrow().about())
        .containsExactlyInAnyOrder(Personal.subjectOf(LI), Personal.subjectOf(ZHANG));
    assertThat(held(noted(lunch, note("on Wu", WU))).note().orElseThrow().about())
        .containsExactly(Personal.subjectOf(WU));
    given(decider)
        .when(noted(lunch, note("on someone", NEVER_SEEN)))
        .thenRejected("a-note-is-about-known-persons", "note.about");
    given(decider).when(noted(lunch, note(" "))).thenRejected("a-note-says-something", "note.text");
  }

  @Test
  void an_engagement_is_held_once() {
    given(decider, held(hold(LUNCH, List.of(LI))))
        .when(hold(LUNCH, List.of(LI)))
        .thenRejected("already-held", "engagement");
  }

  @Test
  void consensus_comes_of_alignment_meetings_under_keys_of_its_own() {
    given(decider)
        .when(agreed(EngagementKind.CALL, item("lab", ZHANG)))
        .thenRejected("consensus-comes-of-an-alignment-meeting", "consensus");
    given(decider)
        .when(agreed(EngagementKind.ALIGNMENT_MEETING, item("lab", ZHANG), item("lab", ZHANG)))
        .thenRejected("a-consensus-key-is-used-once", "consensus[1].key");
    given(decider)
        .when(agreed(EngagementKind.ALIGNMENT_MEETING, item("lab", new StaffId("nobody"))))
        .thenRejected("unknown-staff", "consensus[0].owner");
  }

  @Test
  void a_consensus_item_is_settled_once_and_not_before_the_meeting() {
    EngagementEvent held = held(agreed(EngagementKind.ALIGNMENT_MEETING, item("lab", ZHANG)));
    EngagementEvent settled =
        new ConsensusSettled(VISIT, Set.of(ACME), "lab", on("2025-03"), "opened");
    given(decider, held).when(settle("lab", "2025-03", "opened")).thenAccepted(settled);
    given(decider, held)
        .when(settle("ship", "2025-03", "opened"))
        .thenRejected("unknown-consensus-item", "item");
    given(decider, held)
        .when(settle("lab", "2025-02", "opened"))
        .thenRejected("settled-after-the-meeting", "on");
    given(decider, held)
        .when(settle("lab", "2025-03", ""))
        .thenRejected("a-settlement-says-how", "how");
    given(decider, held, settled)
        .when(settle("lab", "2025-03", "opened"))
        .thenRejected("already-settled", "item");
    given(decider, planned())
        .when(settle("lab", "2025-03", "opened"))
        .thenRejected("not-held-yet", "engagement");
  }

  private EngagementHeld held(HoldEngagement command, EngagementEvent... before) {
    return switch (decider.decide(command, decider.fold(List.of(before)))) {
      case Verdict.Accepted<EngagementEvent>(List<EngagementEvent> events) ->
          (EngagementHeld) events.getFirst();
      case Verdict.Rejected<EngagementEvent> rejected ->
          throw new AssertionError("refused: " + rejected);
    };
  }

  private static SettleConsensus settle(String item, String on, String how) {
    return new SettleConsensus(VISIT, item, on(on), how);
  }

  private static Note note(String text, ContactId... about) {
    return new Note(
        Personal.of(NOTE, text),
        Arrays.stream(about).map(Personal::subjectOf).collect(Collectors.toSet()));
  }
}

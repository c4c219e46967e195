package org.mcrledger.core.engagement;

import static org.mcrledger.core.engagement.Meetings.ACME;
import static org.mcrledger.core.engagement.Meetings.GONE;
import static org.mcrledger.core.engagement.Meetings.LI;
import static org.mcrledger.core.engagement.Meetings.NEVER_SEEN;
import static org.mcrledger.core.engagement.Meetings.VISIT;
import static org.mcrledger.core.engagement.Meetings.ZHANG;
import static org.mcrledger.core.engagement.Meetings.answered;
import static org.mcrledger.core.engagement.Meetings.hold;
import static org.mcrledger.core.engagement.Meetings.invited;
import static org.mcrledger.core.engagement.Meetings.occasion;
import static org.mcrledger.core.engagement.Meetings.on;
import static org.mcrledger.core.engagement.Meetings.planned;
import static org.mcrledger.core.engagement.Meetings.then;
import static org.mcrledger.core.engagement.Meetings.under;
import static org.mcrledger.core.kernel.Given.given;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mcrledger.core.engagement.EngagementCommand.AnswerInvitation;
import org.mcrledger.core.engagement.EngagementCommand.CancelEngagement;
import org.mcrledger.core.engagement.EngagementCommand.InviteContact;
import org.mcrledger.core.engagement.EngagementCommand.PlanEngagement;
import org.mcrledger.core.engagement.EngagementCommand.SettleConsensus;
import org.mcrledger.core.event.EngagementEvent.EngagementCancelled;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.InvitationAnswer;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.StaffId;

class EngagementPlanTest {
  private final EngagementDecider decider = new EngagementDecider();

  @Test
  void an_engagement_is_planned_with_customers_and_people_of_ours_that_are_registered() {
    given(decider)
        .when(plan(occasion(EngagementKind.EXHIBITION, "2025-03-03")))
        .thenAccepted(planned());
    given(decider)
        .when(plan(occasion(EngagementKind.CALL, "2025-05", List.of(), List.of())))
        .thenRejected("an-engagement-is-with-a-customer", "customers");
    given(decider)
        .when(
            plan(
                occasion(
                    EngagementKind.CALL,
                    "2025-05",
                    List.of(ACME, new CustomerId("nobody")),
                    List.of())))
        .thenRejected("unknown-customer", "customers[1]");
    given(decider)
        .when(
            plan(
                occasion(
                    EngagementKind.CALL,
                    "2025-05",
                    List.of(ACME),
                    List.of(ZHANG, new StaffId("nobody")))))
        .thenRejected("unknown-staff", "ours[1]");
  }

  @Test
  void a_high_level_visit_says_who_travels_to_whom() {
    Occasion undirected =
        new Occasion(
            EngagementKind.HIGH_LEVEL_VISIT,
            Optional.empty(),
            on("2025-05"),
            List.of(ACME),
            List.of(),
            Optional.empty());
    given(decider)
        .when(plan(undirected))
        .thenRejected("a-high-level-visit-has-a-direction", "direction");
  }

  /** The kinds named are refused under the rule; every other kind is allowed. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          open,       ''
          restricted, private-activity family-activity
          forbidden,  private-activity family-activity business-lunch
          """)
  void hospitality_that_a_customer_forbids_is_refused(String rule, String refused) {
    Circumstances then = under(Keyed.find(HospitalityRule.class, rule).orElseThrow());
    for (EngagementKind kind : EngagementKind.values()) {
      var verdict = given(decider).when(new PlanEngagement(VISIT, occasion(kind, "2025-05"), then));
      if (Set.of(refused.split(" ")).contains(kind.key())) {
        verdict.thenRejected("hospitality-forbids", "kind");
      } else {
        verdict.thenAcceptedSome();
      }
    }
  }

  @Test
  void one_customer_that_forbids_it_is_enough_for_a_joint_engagement() {
    Occasion joint =
        occasion(EngagementKind.BUSINESS_LUNCH, "2025-05", List.of(Meetings.BETA, ACME), List.of());
    given(decider)
        .when(new PlanEngagement(VISIT, joint, under(HospitalityRule.FORBIDDEN)))
        .thenRejected("hospitality-forbids", "kind");
    given(decider)
        .when(new PlanEngagement(VISIT, joint, under(HospitalityRule.RESTRICTED)))
        .thenAcceptedSome();
  }

  @Test
  void contacts_of_the_customers_are_invited_once_to_a_planned_engagement() {
    given(decider, planned()).when(invite(LI)).thenAccepted(invited(LI));
    given(decider, planned(), invited(LI))
        .when(invite(LI))
        .thenRejected("already-invited", "contact");
    given(decider, planned())
        .when(invite(GONE))
        .thenRejected("not-with-the-customer-then", "contact");
    given(decider, planned()).when(invite(NEVER_SEEN)).thenRejected("unknown-contact", "contact");
    given(decider).when(invite(LI)).thenRejected("unknown-engagement", "engagement");
  }

  @Test
  void only_who_was_invited_answers_and_who_attends_is_known_afterwards() {
    given(decider, planned(), invited(LI))
        .when(answer(LI, InvitationAnswer.ACCEPTED))
        .thenAccepted(answered(LI, InvitationAnswer.ACCEPTED));
    given(decider, planned())
        .when(answer(LI, InvitationAnswer.ACCEPTED))
        .thenRejected("not-invited", "contact");
    given(decider, planned(), invited(LI))
        .when(answer(LI, InvitationAnswer.ATTENDED))
        .thenRejected("who-attended-is-known-afterwards", "answer");
  }

  @Test
  void a_planned_engagement_is_cancelled_once_with_a_reason() {
    given(decider, planned()).when(cancel("no visa")).thenAccepted(cancelled());
    given(decider, planned())
        .when(cancel(" "))
        .thenRejected("a-cancellation-needs-a-reason", "because");
    given(decider, planned(), cancelled())
        .when(cancel("no visa"))
        .thenRejected("already-cancelled", "engagement");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void nothing_follows_a_cancellation(EngagementCommand command) {
    given(decider, planned(), cancelled())
        .when(command)
        .thenRejected("already-cancelled", "engagement");
  }

  static List<EngagementCommand> commands() {
    return List.of(
        plan(occasion(EngagementKind.CALL, "2025-05")),
        invite(LI),
        answer(LI, InvitationAnswer.ACCEPTED),
        hold(occasion(EngagementKind.CALL, "2025-03-03"), List.of(LI)),
        new SettleConsensus(VISIT, "lab", on("2025-03-03"), "done"));
  }

  private static PlanEngagement plan(Occasion occasion) {
    return new PlanEngagement(VISIT, occasion, then());
  }

  private static InviteContact invite(ContactId contact) {
    return new InviteContact(VISIT, contact, on("2025-02-01"), then());
  }

  private static AnswerInvitation answer(ContactId contact, InvitationAnswer answer) {
    return new AnswerInvitation(VISIT, contact, answer, on("2025-02-02"));
  }

  private static CancelEngagement cancel(String because) {
    return new CancelEngagement(VISIT, on("2025-02-03"), because);
  }

  private static EngagementCancelled cancelled() {
    return new EngagementCancelled(VISIT, Set.of(ACME), on("2025-02-03"), "no visa");
  }
}

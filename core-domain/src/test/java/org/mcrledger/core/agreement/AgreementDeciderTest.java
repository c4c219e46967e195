package org.mcrledger.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.core.kernel.Given.given;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.agreement.AgreementCommand.AmendAgreement;
import org.mcrledger.core.agreement.AgreementCommand.DraftAgreement;
import org.mcrledger.core.agreement.AgreementCommand.RenewAgreement;
import org.mcrledger.core.agreement.AgreementCommand.SignAgreement;
import org.mcrledger.core.agreement.AgreementCommand.TerminateAgreement;
import org.mcrledger.core.event.AgreementEvent;
import org.mcrledger.core.event.AgreementEvent.AgreementAmended;
import org.mcrledger.core.event.AgreementEvent.AgreementDrafted;
import org.mcrledger.core.event.AgreementEvent.AgreementRenewed;
import org.mcrledger.core.event.AgreementEvent.AgreementSigned;
import org.mcrledger.core.event.AgreementEvent.AgreementTerminated;
import org.mcrledger.core.term.AgreementId;
import org.mcrledger.core.term.AgreementKind;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerStanding;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.Period;

class AgreementDeciderTest {
  private static final AgreementId PACT = new AgreementId("pact");
  private static final CustomerId ACME = new CustomerId("acme");
  private static final Optional<CustomerStanding> KNOWN =
      Optional.of(new CustomerStanding(ACME, HospitalityRule.OPEN));
  private final AgreementDecider decider = new AgreementDecider();

  @Test
  void an_agreement_is_drafted_once_for_a_known_customer() {
    given(decider).when(draft(KNOWN, "goals")).thenAccepted(drafted("goals"));
    given(decider)
        .when(draft(Optional.empty(), "goals"))
        .thenRejected("unknown-customer", "customer");
    given(decider).when(draft(KNOWN, " ")).thenRejected("a-chapter-has-a-key", "chaptersAgreed");
    given(decider, drafted("goals"))
        .when(draft(KNOWN, "goals"))
        .thenRejected("an-agreement-is-drafted-once", "agreement");
  }

  @Test
  void a_draft_is_signed_once_and_not_before_it() {
    given(decider, drafted("goals")).when(sign("2024-02-01")).thenAccepted(signed("goals"));
    given(decider).when(sign("2024-02-01")).thenRejected("unknown-agreement", "agreement");
    given(decider, drafted("goals"))
        .when(sign("2023-12-31"))
        .thenRejected("signed-after-the-draft", "on");
    given(decider, drafted("goals"), signed("goals"))
        .when(sign("2024-02-01"))
        .thenRejected("an-agreement-is-signed-once", "agreement");
  }

  @Test
  void only_what_is_signed_is_renewed_amended_or_terminated() {
    given(decider, drafted("goals"))
        .when(renew("2026-01-01", "2026-12-31"))
        .thenRejected("not-signed-yet", "agreement");
    given(decider, drafted("goals"))
        .when(amend("2024-06-01", Set.of(), Set.of()))
        .thenRejected("not-signed-yet", "agreement");
    given(decider, drafted("goals"))
        .when(terminate("2024-06-01", "merged"))
        .thenRejected("not-signed-yet", "agreement");
  }

  @Test
  void a_renewal_adds_a_time_that_was_not_in_force_yet() {
    given(decider, drafted("goals"), signed("goals"))
        .when(renew("2026-01-01", "2026-12-31"))
        .thenAccepted(renewed());
    given(decider, drafted("goals"), signed("goals"))
        .when(renew("2025-12-31", "2026-12-31"))
        .thenRejected("already-in-force-then", "inForce");
    given(decider, drafted("goals"), signed("goals"))
        .when(renew("2026-12-31", "2026-01-01"))
        .thenRejected("a-period-ends-after-it-begins", "inForce.to");
  }

  @Test
  void what_happened_before_a_termination_can_still_be_recorded_after_it() {
    AgreementEvent[] past = {drafted("goals"), signed("goals"), terminated()};
    given(decider, past).when(amend("2025-06-29", Set.of(), Set.of())).thenAcceptedSome();
    given(decider, past)
        .when(amend("2025-06-30", Set.of(), Set.of()))
        .thenRejected("terminated-by-then", "on");
    given(decider, past)
        .when(terminate("2025-06-30", "merged"))
        .thenRejected("already-terminated", "agreement");
  }

  @Test
  void a_termination_has_a_reason_and_follows_the_signature() {
    given(decider, drafted("goals"), signed("goals"))
        .when(terminate("2025-06-30", "merged"))
        .thenAccepted(terminated());
    given(decider, drafted("goals"), signed("goals"))
        .when(terminate("2025-06-30", ""))
        .thenRejected("a-termination-needs-a-reason", "because");
    given(decider, drafted("goals"), signed("goals"))
        .when(terminate("2024-01-31", "merged"))
        .thenRejected("not-signed-then", "on");
  }

  /** Signed for 2024 and 2025, renewed for 2026; a second one was terminated on 2025-06-30. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2023-12-31, no,  no
          2024-01-01, yes, yes
          2025-06-29, yes, yes
          2025-06-30, yes, no
          2025-12-31, yes, no
          2026-01-01, yes, no
          2026-12-31, yes, no
          2027-01-01, no,  no
          """)
  void an_agreement_is_in_force_from_its_first_day_to_its_last_unless_terminated(
      LocalDate day, String lasting, String ended) {
    AgreementState kept = decider.fold(List.of(drafted("goals"), signed("goals"), renewed()));
    AgreementState broken =
        decider.fold(List.of(drafted("goals"), signed("goals"), renewed(), terminated()));
    assertThat(kept.inForceOn(day)).isEqualTo(lasting.equals("yes"));
    assertThat(broken.inForceOn(day)).isEqualTo(ended.equals("yes"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          goals,         goals,             yes, all there
          goals,         goals projects,    yes, more than agreed on
          goals projects,goals,             no,  projects are missing
          goals,         '',                no,  nothing is there
          '',            '',                yes, nothing was agreed on
          """)
  void an_agreement_is_complete_when_all_chapters_agreed_on_are_present(
      String agreed, String present, String expected, String because) {
    AgreementState state = decider.fold(List.of(drafted(agreed), signed(present)));
    assertThat(state.completeOn(LocalDate.parse("2024-06-01")))
        .as(because)
        .isEqualTo(expected.equals("yes"));
  }

  @Test
  void completeness_is_asked_of_a_day_and_changes_with_the_text() {
    AgreementState state =
        decider.fold(
            List.of(
                drafted("goals projects"),
                signed("goals"),
                new AgreementAmended(
                    PACT, ACME, true, Set.of("goals"), Set.of("goals"), day("2024-07-01"))));
    assertThat(state.completeOn(day("2024-06-30"))).isFalse();
    assertThat(state.completeOn(day("2024-07-01"))).isTrue();
    assertThat(decider.fold(List.of(drafted(""))).completeOn(day("2024-07-01"))).isFalse();
  }

  private static DraftAgreement draft(Optional<CustomerStanding> standing, String chapter) {
    return new DraftAgreement(
        PACT, ACME, standing, AgreementKind.FRAMEWORK, false, Set.of(chapter), day("2024-01-15"));
  }

  private static SignAgreement sign(String on) {
    return new SignAgreement(
        PACT, Set.of("goals"), day("2024-01-01"), Optional.of(day("2025-12-31")), day(on));
  }

  private static RenewAgreement renew(String from, String to) {
    return new RenewAgreement(PACT, day(from), Optional.of(day(to)), day("2025-06-01"));
  }

  private static AmendAgreement amend(String on, Set<String> agreed, Set<String> present) {
    return new AmendAgreement(PACT, false, agreed, present, day(on));
  }

  private static TerminateAgreement terminate(String on, String because) {
    return new TerminateAgreement(PACT, because, day(on));
  }

  private static AgreementEvent drafted(String chapters) {
    return new AgreementDrafted(
        PACT, ACME, AgreementKind.FRAMEWORK, false, words(chapters), day("2024-01-15"));
  }

  private static AgreementEvent signed(String chapters) {
    return new AgreementSigned(
        PACT,
        ACME,
        words(chapters),
        Period.of(day("2024-01-01"), day("2025-12-31")),
        day("2024-02-01"));
  }

  private static AgreementEvent renewed() {
    return new AgreementRenewed(
        PACT, ACME, Period.of(day("2026-01-01"), day("2026-12-31")), day("2025-06-01"));
  }

  private static AgreementEvent terminated() {
    return new AgreementTerminated(PACT, ACME, "merged", day("2025-06-30"));
  }

  private static Set<String> words(String text) {
    return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}

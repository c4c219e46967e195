package org.mcrledger.core.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.core.kernel.Given.given;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.event.ProposalEvent.ProposalDeclined;
import org.mcrledger.core.event.ProposalEvent.TierProposed;
import org.mcrledger.core.proposal.ProposalCommand.DeclineProposal;
import org.mcrledger.core.proposal.ProposalCommand.ProposeTier;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.ProposalStanding;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.SchemeTiers;
import org.mcrledger.core.term.TierFinding;
import org.mcrledger.core.term.TierFinding.Because;
import org.mcrledger.core.term.TierFinding.Result;
import org.mcrledger.core.term.TierKey;

class ProposalDeciderTest {
  private static final CustomerId ACME = new CustomerId("acme");
  private static final SchemeKey SABC = new SchemeKey("sabc");
  private static final LocalDate TUESDAY = LocalDate.of(2025, 3, 4);
  private static final TierProposed FIRST = proposed("A", 10);
  private static final TierProposed SECOND = proposed("S", 20);
  private final ProposalDecider decider = new ProposalDecider();

  @Test
  void what_a_scheme_found_is_put_before_people() {
    given(decider).when(propose("A", 10)).thenAccepted(FIRST);
  }

  @Test
  void the_same_finding_on_the_same_basis_is_proposed_once() {
    given(decider, FIRST).when(propose("A", 10)).thenRejected("a-proposal-is-made-once", "basis");
    given(decider, FIRST).when(propose("S", 20)).thenAccepted(SECOND);
  }

  @Test
  void a_proposal_is_declined_once_with_a_reason() {
    ProposalDeclined declined =
        new ProposalDeclined(ACME, SABC, ProposalIds.of(FIRST), "too early", TUESDAY);
    given(decider, FIRST).when(decline(FIRST, "too early", false)).thenAccepted(declined);
    given(decider, FIRST)
        .when(decline(FIRST, " ", false))
        .thenRejected("declining-needs-a-reason", "because");
    given(decider, FIRST, declined)
        .when(decline(FIRST, "again", false))
        .thenRejected("a-proposal-is-settled-once", "proposal");
  }

  @Test
  void what_is_decided_superseded_or_was_never_proposed_is_not_declined() {
    given(decider, FIRST)
        .when(decline(FIRST, "too late", true))
        .thenRejected("a-proposal-is-settled-once", "proposal");
    given(decider, FIRST, SECOND)
        .when(decline(FIRST, "too late", false))
        .thenRejected("proposal-superseded", "proposal");
    given(decider, FIRST)
        .when(decline(SECOND, "which?", false))
        .thenRejected("unknown-proposal", "proposal");
  }

  @Test
  void what_was_declined_is_said_right_also_after_another_proposal() {
    DeclineProposal again =
        new DeclineProposal(ACME, ProposalIds.of(FIRST), "a better reason", TUESDAY, false, true);
    given(decider, FIRST, SECOND)
        .when(decline(FIRST, "why", false))
        .thenRejected("proposal-superseded", "proposal");
    given(decider, FIRST, SECOND)
        .when(again)
        .thenAccepted(
            new ProposalDeclined(ACME, SABC, ProposalIds.of(FIRST), "a better reason", TUESDAY));
  }

  @Test
  void a_decision_is_told_how_the_proposal_stands() {
    ProposalState state = decider.fold(List.of(FIRST, SECOND));
    EventId wrong = new EventId(new UUID(0, 7));
    ProposalStanding first =
        state.standing(ProposalIds.of(FIRST), Optional.of(wrong)).orElseThrow();
    assertThat(first.supersededBy()).contains(ProposalIds.of(SECOND));
    assertThat(first.corrected()).contains(wrong);
    ProposalStanding second =
        state.standing(ProposalIds.of(SECOND), Optional.empty()).orElseThrow();
    assertThat(second.supersededBy()).isEmpty();
    assertThat(second.found().tier()).contains(new TierKey("S"));
  }

  private static ProposeTier propose(String tier, long basis) {
    SchemeTiers scheme = new SchemeTiers(SABC, "v1", List.of(new TierKey("S"), new TierKey("A")));
    return new ProposeTier(
        ACME, scheme, TUESDAY, basis, found(tier), Optional.of(new TierKey("B")));
  }

  private static TierProposed proposed(String tier, long basis) {
    return new TierProposed(
        ACME, SABC, "v1", TUESDAY, basis, found(tier), Optional.of(new TierKey("B")));
  }

  private static TierFinding found(String tier) {
    return new TierFinding(
        Result.ASSESSED,
        Optional.of(new TierKey(tier)),
        Optional.of(new Because(OptionalInt.of(1), List.of(), Optional.empty())),
        Set.of(),
        List.of());
  }

  private static DeclineProposal decline(TierProposed made, String because, boolean decided) {
    return new DeclineProposal(ACME, ProposalIds.of(made), because, TUESDAY, decided, false);
  }
}

package org.mcrledger.core.proposal;

import java.util.Optional;
import org.mcrledger.core.event.ProposalEvent;
import org.mcrledger.core.event.ProposalEvent.ProposalDeclined;
import org.mcrledger.core.event.ProposalEvent.TierProposed;
import org.mcrledger.core.kernel.Checks;
import org.mcrledger.core.kernel.Decider;
import org.mcrledger.core.kernel.Verdict;
import org.mcrledger.core.proposal.ProposalCommand.DeclineProposal;
import org.mcrledger.core.proposal.ProposalCommand.ProposeTier;
import org.mcrledger.core.term.EventId;

/** The rules of a customer's proposals: each is made once and settled once. */
public final class ProposalDecider
    implements Decider<ProposalCommand, ProposalState, ProposalEvent> {
  @Override
  public ProposalState initial() {
    return ProposalState.NONE;
  }

  @Override
  public Verdict<ProposalEvent> decide(ProposalCommand command, ProposalState state) {
    return switch (command) {
      case ProposeTier c -> propose(c, state);
      case DeclineProposal c -> decline(c, state);
    };
  }

  private static Verdict<ProposalEvent> propose(ProposeTier c, ProposalState state) {
    TierProposed proposed =
        new TierProposed(
            c.customer(),
            c.scheme().scheme(),
            c.scheme().version(),
            c.on(),
            c.basis(),
            c.found(),
            c.holds());
    return Checks.<ProposalEvent>begin()
        .refuse(
            state.find(ProposalIds.of(proposed)).isPresent(), "a-proposal-is-made-once", "basis")
        .orAccept(() -> proposed);
  }

  private static Verdict<ProposalEvent> decline(DeclineProposal c, ProposalState state) {
    Optional<TierProposed> proposed = state.find(c.proposal());
    if (proposed.isEmpty()) {
      return Verdict.reject("unknown-proposal", "proposal", "proposal", c.proposal());
    }
    Optional<EventId> later =
        state
            .last(proposed.get().scheme())
            .map(ProposalIds::of)
            .filter(id -> !id.equals(c.proposal()));
    boolean settled = c.decided() || state.declined().contains(c.proposal());
    return Checks.<ProposalEvent>begin()
        .refuse(c.because().isBlank(), "declining-needs-a-reason", "because")
        .refuse(settled, "a-proposal-is-settled-once", "proposal")
        .refuse(
            later.isPresent() && !c.declined(),
            "proposal-superseded",
            "proposal",
            "by",
            later.map(EventId::toString).orElse(""))
        .orAccept(
            () ->
                new ProposalDeclined(
                    c.customer(), proposed.get().scheme(), c.proposal(), c.because(), c.on()));
  }

  @Override
  public boolean fits(ProposalState state, ProposalEvent event) {
    return switch (event) {
      case TierProposed _ -> true;
      case ProposalDeclined e ->
          state.find(e.proposal()).isPresent() && !state.declined().contains(e.proposal());
    };
  }

  @Override
  public ProposalState evolve(ProposalState state, ProposalEvent event) {
    return switch (event) {
      case TierProposed e -> state.with(e);
      case ProposalDeclined e -> state.without(e.proposal());
    };
  }
}

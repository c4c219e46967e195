package org.mcrledger.query.answer;

import java.util.Optional;
import org.mcrledger.core.report.ProposalBook.Proposal;
import org.mcrledger.core.report.TierHistory.Decision;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.tiering.Move;
import org.mcrledger.core.tiering.TierScheme;

/**
 * A proposal in a list.
 *
 * @param scheme as people decide by it today, or as it was last; empty where there is none of that
 *     key any more
 * @param held the decision that holds on the day asked for
 * @param move from the tier held to the one proposed
 * @param corrected an event that it rests on and that was voided or corrected since
 */
public record ProposalLine(
    CustomerId customer,
    Optional<CustomerProfile> profile,
    Proposal proposal,
    ProposalState state,
    Optional<TierScheme> scheme,
    Optional<Decision> held,
    TierStanding standing,
    Move move,
    Optional<EventId> corrected) {
  ProposalLine correctedBy(Optional<EventId> event) {
    return new ProposalLine(
        customer, profile, proposal, state, scheme, held, standing, move, event);
  }

  /** Whether the scheme has changed since. */
  public boolean isOfAnotherVersion() {
    return scheme.filter(now -> now.version().equals(proposal.version())).isEmpty();
  }

  /** Whether it could be accepted as it stands. */
  public boolean isAcceptable() {
    return state == ProposalState.OPEN
        && proposal.tier().isPresent()
        && corrected.isEmpty()
        && !isOfAnotherVersion();
  }
}

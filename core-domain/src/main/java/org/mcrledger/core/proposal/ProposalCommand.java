package org.mcrledger.core.proposal;

import java.time.LocalDate;
import java.util.Optional;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.SchemeTiers;
import org.mcrledger.core.term.TierFinding;
import org.mcrledger.core.term.TierKey;

/** What one may ask of a customer's proposals. */
public sealed interface ProposalCommand {
  CustomerId customer();

  /**
   * Put before people what a scheme found.
   *
   * @param basis the position up to which the ledger was read
   * @param holds the tier that held on that day
   */
  record ProposeTier(
      CustomerId customer,
      SchemeTiers scheme,
      LocalDate on,
      long basis,
      TierFinding found,
      Optional<TierKey> holds)
      implements ProposalCommand {}

  /**
   * Keep to what holds.
   *
   * @param decided whether a tier decision answers the proposal already
   * @param declined whether the proposal stands declined: then this says it anew, as a correction
   *     does, and what was proposed since does not matter
   */
  record DeclineProposal(
      CustomerId customer,
      EventId proposal,
      String because,
      LocalDate on,
      boolean decided,
      boolean declined)
      implements ProposalCommand {}
}

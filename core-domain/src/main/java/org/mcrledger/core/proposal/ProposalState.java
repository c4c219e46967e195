package org.mcrledger.core.proposal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.event.ProposalEvent.TierProposed;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.ProposalStanding;
import org.mcrledger.core.term.SchemeKey;

/**
 * A customer's proposals in the order in which they were made.
 *
 * @param declined those that people declined
 */
public record ProposalState(List<TierProposed> made, Set<EventId> declined) {
  public static final ProposalState NONE = new ProposalState(List.of(), Set.of());

  public ProposalState {
    made = List.copyOf(made);
    declined = Set.copyOf(declined);
  }

  ProposalState with(TierProposed proposed) {
    List<TierProposed> more = new ArrayList<>(made);
    more.add(proposed);
    return new ProposalState(more, declined);
  }

  ProposalState without(EventId proposal) {
    Set<EventId> more = new HashSet<>(declined);
    more.add(proposal);
    return new ProposalState(made, more);
  }

  /** The proposal of this id. */
  Optional<TierProposed> find(EventId proposal) {
    return made.stream().filter(each -> ProposalIds.of(each).equals(proposal)).findFirst();
  }

  /** The last that the scheme made: an earlier one is superseded. */
  public Optional<TierProposed> last(SchemeKey scheme) {
    return made.stream().filter(each -> each.scheme().equals(scheme)).reduce((_, later) -> later);
  }

  /** The proposal as a decision needs to know it; empty where there is none of this id. */
  public Optional<ProposalStanding> standing(EventId proposal, Optional<EventId> corrected) {
    return find(proposal)
        .map(
            made ->
                new ProposalStanding(
                    proposal,
                    made.customer(),
                    made.scheme(),
                    made.schemeVersion(),
                    made.found(),
                    last(made.scheme()).map(ProposalIds::of).filter(id -> !id.equals(proposal)),
                    corrected,
                    declined.contains(proposal)));
  }
}

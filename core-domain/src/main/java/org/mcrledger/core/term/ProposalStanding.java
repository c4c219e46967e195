package org.mcrledger.core.term;

import java.util.Optional;

/**
 * What a decision needs to know of the proposal that it answers, as the proposal stands.
 *
 * @param proposal the event that made it
 * @param version hash of the scheme that found it
 * @param supersededBy a later proposal by the same scheme
 * @param corrected an event it rests on that was voided or corrected since
 * @param declined whether the committee declined it
 */
public record ProposalStanding(
    EventId proposal,
    CustomerId customer,
    SchemeKey scheme,
    String version,
    TierFinding found,
    Optional<EventId> supersededBy,
    Optional<EventId> corrected,
    boolean declined) {}

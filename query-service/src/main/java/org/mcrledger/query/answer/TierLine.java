package org.mcrledger.query.answer;

import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.report.ProposalBook.Proposal;
import org.mcrledger.core.report.TierHistory.Change;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.EventId;

/**
 * A line of the tier audit.
 *
 * @param profile of the customer, with what it is called
 * @param decidedBy what the person who decided is called, where the account is linked to one
 * @param stale it holds on the day asked for, and is older than its scheme's review period
 * @param expired its last day is over by then
 * @param proposal the proposal that it answers
 * @param evidence the events that the decision names, but for those of customers out of scope, and
 *     those that judge persons where the asker may not read judgements
 */
public record TierLine(
    Change change,
    Optional<CustomerProfile> profile,
    Optional<PersonName> decidedBy,
    boolean stale,
    boolean expired,
    Optional<Proposal> proposal,
    Map<EventId, LedgerEvent> evidence) {}

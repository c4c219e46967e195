package org.mcrledger.query.answer;

import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.report.TierHistory.Change;
import org.mcrledger.core.term.EventId;

/**
 * A line of the tier audit.
 *
 * @param customerName what the customer is called
 * @param decidedBy what the person who decided is called, where the account is linked to one
 * @param evidence the events that the decision names, but for those of customers out of scope, and
 *     those that judge persons where the asker may not read judgements
 */
public record TierLine(
    Change change,
    Optional<String> customerName,
    Optional<PersonName> decidedBy,
    Map<EventId, LedgerEvent> evidence) {}

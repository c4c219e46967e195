package org.mcrledger.query.answer;

import java.util.Map;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.term.EventId;

/**
 * What a scheme makes of one customer, beside the tier it holds, with all that it rests on.
 *
 * @param evidence the events that the measures come from, as they stand in the ledger
 */
public record EvaluationFile(ComparedLine compared, Map<EventId, LedgerEvent> evidence) {}

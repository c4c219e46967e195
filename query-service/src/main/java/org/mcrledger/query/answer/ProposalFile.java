package org.mcrledger.query.answer;

import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.ProposalEvent.TierProposed;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.tiering.Evaluation.Step;

/**
 * One proposal with all that it rests on.
 *
 * @param next what is missing for the next tier; empty where the scheme has changed since
 * @param evidence the events it names, as they stand in the ledger
 */
public record ProposalFile(
    ProposalLine line,
    TierProposed proposed,
    Optional<Step> next,
    Map<EventId, LedgerEvent> evidence) {}

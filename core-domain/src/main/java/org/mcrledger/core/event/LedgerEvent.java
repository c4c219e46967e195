package org.mcrledger.core.event;

import java.util.Set;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.StreamName;

/** One happening of the ledger. */
public sealed interface LedgerEvent
    permits AgreementEvent,
        ContactEvent,
        CorrectionEvent,
        CustomerEvent,
        EngagementEvent,
        MeasureEvent,
        OpportunityEvent,
        ProposalEvent,
        ReplayEvent,
        RevenueEvent,
        RuleEvent,
        ScoreEvent,
        StaffEvent {
  /** The stream that the event belongs to. */
  StreamName stream();

  /**
   * Which customers the event concerns: scopes, customer views and indexes rest on it. Empty for
   * staff alone, for rules and for saved replays.
   */
  Set<CustomerId> customers();

  /**
   * When it happened, as exactly as it is known. When it was recorded is said by {@link Recorded}.
   */
  FuzzyDate occurred();
}

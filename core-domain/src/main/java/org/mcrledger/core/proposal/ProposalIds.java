package org.mcrledger.core.proposal;

import java.util.UUID;
import org.mcrledger.core.event.ProposalEvent.TierProposed;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.NamedUuid;

/**
 * The id under which a proposal is recorded: it follows from customer, scheme, date and what of the
 * ledger was read, so that one proposal cannot be recorded twice.
 */
public final class ProposalIds {
  private static final UUID NAMESPACE = NamedUuid.of(new UUID(0, 0), "org.mcrledger.tier-proposed");

  private ProposalIds() {}

  public static EventId of(TierProposed proposed) {
    return new EventId(
        NamedUuid.of(
            NAMESPACE,
            proposed.customer().value(),
            proposed.schemeVersion(),
            proposed.on().toString(),
            Long.toString(proposed.basis())));
  }
}

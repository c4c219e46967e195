package org.mcrledger.query.history;

import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.ledger.envelope.StoredEvent;

/** Turns an event as stored into the event; erased personal data comes out empty. */
@FunctionalInterface
public interface Decoder {
  Recorded<LedgerEvent> decode(StoredEvent stored);

  /** Somebody was erased: whatever is remembered to open personal data with is asked for anew. */
  default void forget() {}
}

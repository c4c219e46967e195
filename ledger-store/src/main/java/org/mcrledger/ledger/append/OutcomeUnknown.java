package org.mcrledger.ledger.append;

/**
 * The connection broke while the append was under way and did not come back in time, so the events
 * may be stored or not. The same append again, with the same event ids, is safe: it is stored once,
 * or refused as {@link DuplicateEvent}.
 */
public final class OutcomeUnknown extends AppendException {

  private static final long serialVersionUID = 1L;

  OutcomeUnknown(Throwable cause) {
    super("the database went away during an append, which may have been stored", cause);
  }
}

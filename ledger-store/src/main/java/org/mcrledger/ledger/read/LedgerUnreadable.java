package org.mcrledger.ledger.read;

/** The ledger could not be read: the database is away or refuses. */
public final class LedgerUnreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LedgerUnreadable(Throwable cause) {
    super("the ledger could not be read: " + cause.getMessage(), cause);
  }
}

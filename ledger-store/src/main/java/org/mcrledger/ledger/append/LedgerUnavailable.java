package org.mcrledger.ledger.append;

import org.jspecify.annotations.Nullable;

/**
 * Nothing was stored: the database cannot be reached, too much is waiting, or the appender is
 * closed.
 */
public final class LedgerUnavailable extends AppendException {

  private static final long serialVersionUID = 1L;

  LedgerUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

package org.mcrledger.ledger.append;

import org.jspecify.annotations.Nullable;

/** Why an append did not happen, or may not have happened. */
public abstract sealed class AppendException extends RuntimeException
    permits VersionConflict, DuplicateEvent, LedgerUnavailable, OutcomeUnknown, AppendRefused {

  private static final long serialVersionUID = 1L;

  AppendException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

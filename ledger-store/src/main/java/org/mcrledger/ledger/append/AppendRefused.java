package org.mcrledger.ledger.append;

/**
 * The database refused the events for another reason, such as a missing privilege or a full disk;
 * nothing was stored.
 */
public final class AppendRefused extends AppendException {

  private static final long serialVersionUID = 1L;

  AppendRefused(Throwable cause) {
    super("the database refused the append: " + cause.getMessage(), cause);
  }
}

package org.mcrledger.core.report;

import org.mcrledger.core.term.Keyed;

/** A figure of a customer that events stand behind; {@link Behind} says which. */
public enum Figure implements Keyed {
  ENGAGEMENTS,
  /** Counts persons: the engagements at which somebody of the customer was met. */
  CONTACTS_MET,
  HIGH_LEVEL_VISITS,
  ALIGNMENT_MEETINGS,
  /** Counts agreements: of each the signature or renewal by which it is in force. */
  AGREEMENTS_IN_FORCE,
  REVENUE,
  ORDERS,
  RECEIPTS,
  /** Points: the outcomes and overrides that were scores of key persons. */
  KEY_LAYER;

  @Override
  public String key() {
    return Keyed.keyOf(this);
  }
}

package org.mcrledger.core.term;

/** How an opportunity ended. */
public enum OpportunityResult implements Keyed {
  WON,
  LOST,
  DROPPED;

  @Override
  public String key() {
    return Keyed.keyOf(this);
  }
}

package org.mcrledger.core.term;

/** The two axes of the nine-grid. */
public enum Dimension implements Keyed {
  INTIMACY,
  SUPPORT;

  @Override
  public String key() {
    return Keyed.keyOf(this);
  }
}

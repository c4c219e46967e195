package org.mcrledger.core.term;

/** The three layers of the relationship: the core, the foundation and the roof of the house. */
public enum Layer implements Keyed {
  KEY,
  GENERAL,
  ORGANISATIONAL;

  @Override
  public String key() {
    return Keyed.keyOf(this);
  }
}

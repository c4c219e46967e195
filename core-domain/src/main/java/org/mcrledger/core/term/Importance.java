package org.mcrledger.core.term;

/** How much hangs on an opportunity; landscape: it decides the strategic landscape. */
public enum Importance implements Keyed {
  ORDINARY,
  MAJOR,
  LANDSCAPE;

  @Override
  public String key() {
    return Keyed.keyOf(this);
  }
}

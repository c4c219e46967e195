package org.mcrledger.core.scoring;

import org.mcrledger.core.term.Keyed;

/** Where a score lies in the nine-grid. Unknown is a band of its own, never the middle. */
public enum Band implements Keyed {
  LOW,
  MIDDLE,
  HIGH,
  UNKNOWN;

  @Override
  public String key() {
    return Keyed.keyOf(this);
  }
}

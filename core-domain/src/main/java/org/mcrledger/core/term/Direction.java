package org.mcrledger.core.term;

/** Who travels to whom on a high-level visit. */
public enum Direction implements Keyed {
  OURS_TO_THEIRS,
  THEIRS_TO_OURS;

  @Override
  public String key() {
    return Keyed.keyOf(this);
  }
}

package org.mcrledger.core.term;

/** A need of a contact that we served; where hospitality is forbidden, intimacy rests on it. */
public enum Need implements Keyed {
  CAREER,
  PERFORMANCE,
  INFLUENCE;

  @Override
  public String key() {
    return Keyed.keyOf(this);
  }
}

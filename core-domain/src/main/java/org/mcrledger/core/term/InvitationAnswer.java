package org.mcrledger.core.term;

/** What became of an invitation; attended is known only once the engagement was held. */
public enum InvitationAnswer implements Keyed {
  OPEN,
  ACCEPTED,
  DECLINED,
  ATTENDED;

  @Override
  public String key() {
    return Keyed.keyOf(this);
  }
}

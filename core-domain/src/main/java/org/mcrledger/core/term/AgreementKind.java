package org.mcrledger.core.term;

/** The two agreements that count as key results of the organisational layer. */
public enum AgreementKind implements Keyed {
  STRATEGIC_COOPERATION,
  FRAMEWORK;

  @Override
  public String key() {
    return Keyed.keyOf(this);
  }
}

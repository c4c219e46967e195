package org.mcrledger.core.term;

/** Why a tier was decided. */
public enum ReasonCode implements Keyed {
  EVALUATION,
  STRATEGY_CHANGE,
  VOLUME_CHANGE,
  RELATIONSHIP_CHANGE,
  MERGER,
  CORRECTION,
  OTHER;

  @Override
  public String key() {
    return Keyed.keyOf(this);
  }
}

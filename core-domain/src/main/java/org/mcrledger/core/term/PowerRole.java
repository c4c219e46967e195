package org.mcrledger.core.term;

/** Role of a person in the decision on an opportunity: the letters of the power map. */
public enum PowerRole implements Keyed {
  DECISION_MAKER("D"),
  SPONSOR("S"),
  EVALUATOR("E"),
  INFLUENCER("I"),
  COACH("C");

  private final String key;

  PowerRole(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}

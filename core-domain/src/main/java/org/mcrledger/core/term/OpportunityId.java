package org.mcrledger.core.term;

/** Names one opportunity (a project the customer decides on). */
public record OpportunityId(String value) implements Id {
  public OpportunityId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

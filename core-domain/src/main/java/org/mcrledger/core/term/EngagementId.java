package org.mcrledger.core.term;

/** Names one engagement: anything done together with one or several customers. */
public record EngagementId(String value) implements Id {
  public EngagementId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

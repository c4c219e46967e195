package org.mcrledger.core.term;

/** Names a tier within a scheme, such as {@code S}. */
public record TierKey(String value) implements Id {
  public TierKey {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

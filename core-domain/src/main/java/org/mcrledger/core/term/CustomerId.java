package org.mcrledger.core.term;

/** Names one customer; may be readable, made from the organisation's name. */
public record CustomerId(String value) implements Id {
  public CustomerId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

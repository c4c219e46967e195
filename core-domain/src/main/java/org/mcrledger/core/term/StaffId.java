package org.mcrledger.core.term;

/** Names one person on our side. */
public record StaffId(String value) implements Id {
  public StaffId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package org.mcrledger.core.term;

/**
 * Names one person on the customer's side: a random id, since the name lies in the erasable part.
 */
public record ContactId(String value) implements Id {
  public ContactId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

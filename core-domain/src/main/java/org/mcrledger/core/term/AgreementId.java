package org.mcrledger.core.term;

/** Names one agreement with a customer. */
public record AgreementId(String value) implements Id {
  public AgreementId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

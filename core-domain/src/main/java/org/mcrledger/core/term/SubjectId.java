package org.mcrledger.core.term;

/**
 * Names a data key under which personal data is encrypted: a contact's, a staff member's or a
 * note's.
 */
public record SubjectId(String value) implements Id {
  public SubjectId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

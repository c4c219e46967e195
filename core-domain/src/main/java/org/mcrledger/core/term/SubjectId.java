package org.mcrledger.core.term;

/**
 * Names a data key under which personal data is encrypted: a contact's, a staff member's or a
 * note's, by the kind and the id of what it belongs to, such as {@code contact:17}.
 */
public record SubjectId(String value) implements Id {
  /** As long as any other id, and the kind before it. */
  private static final int LENGTH_MAX = "contact:".length() + Id.LENGTH_MAX;

  public SubjectId {
    Id.check(value, LENGTH_MAX);
  }

  @Override
  public String toString() {
    return value;
  }
}

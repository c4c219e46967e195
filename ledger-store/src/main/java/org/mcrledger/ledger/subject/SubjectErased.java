package org.mcrledger.ledger.subject;

import org.mcrledger.core.term.SubjectId;

/**
 * New text about a person whose key was destroyed: there is nothing to encrypt it with, and it must
 * not be stored plain.
 */
public final class SubjectErased extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final transient SubjectId subject;

  SubjectErased(SubjectId subject) {
    super(subject + " was erased; nothing new can be recorded under that key");
    this.subject = subject;
  }

  /** Whose key is gone. */
  public SubjectId subject() {
    return subject;
  }
}

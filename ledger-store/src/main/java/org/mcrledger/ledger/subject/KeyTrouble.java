package org.mcrledger.ledger.subject;

import org.jspecify.annotations.Nullable;

/**
 * The keys cannot be had as they should: a sentence that an administrator can act on. Never thrown
 * for an erased person.
 */
public final class KeyTrouble extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KeyTrouble(String sentence) {
    this(sentence, null);
  }

  KeyTrouble(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}

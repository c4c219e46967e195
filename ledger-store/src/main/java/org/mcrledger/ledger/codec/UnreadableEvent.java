package org.mcrledger.ledger.codec;

import org.jspecify.annotations.Nullable;

/**
 * A stored event that this version cannot read: written by a newer one, or damaged. Never thrown
 * for an erased person.
 */
public final class UnreadableEvent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableEvent(String sentence) {
    this(sentence, null);
  }

  UnreadableEvent(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}

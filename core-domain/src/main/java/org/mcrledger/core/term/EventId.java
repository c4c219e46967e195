package org.mcrledger.core.term;

import java.util.UUID;

/** Names one event of the ledger, for ever. */
public record EventId(UUID value) {
  public static EventId of(String text) {
    return new EventId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

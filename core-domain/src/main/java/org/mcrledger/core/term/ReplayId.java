package org.mcrledger.core.term;

/** Names a replay of history that somebody saved. */
public record ReplayId(String value) implements Id {
  public ReplayId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

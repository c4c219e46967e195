package org.mcrledger.core.term;

/** Names a tier scheme, such as {@code sabc}. */
public record SchemeKey(String value) implements Id {
  public SchemeKey {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

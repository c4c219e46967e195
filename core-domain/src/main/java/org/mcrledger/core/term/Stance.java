package org.mcrledger.core.term;

import java.util.OptionalInt;

/**
 * What a person holds of us on one opportunity. Not yet contacted ({@code ?}) is never stored,
 * counted or averaged as 0.
 */
public enum Stance implements Keyed {
  OPPOSES("-1"),
  NEUTRAL("0"),
  SUPPORTS("1"),
  STRONG("2"),
  COACH("3"),
  NOT_YET_CONTACTED("?");

  private final String key;

  Stance(String key) {
    this.key = key;
  }

  /** -1 to 3; empty where the person was not yet contacted. */
  public OptionalInt level() {
    return this == NOT_YET_CONTACTED ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(key));
  }

  @Override
  public String key() {
    return key;
  }
}

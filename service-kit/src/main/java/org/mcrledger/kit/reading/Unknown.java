package org.mcrledger.kit.reading;

/** Unknown is a case of its own, written as the word and never as 0 or null. */
public final class Unknown {
  public static final String WORD = "unknown";

  private Unknown() {}
}

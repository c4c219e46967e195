package org.mcrledger.kit.reading;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Unknown is a case of its own, written as the word and never as 0 or null. */
public final class Unknown {
  public static final String WORD = "unknown";

  private Unknown() {}

  /** The value as a number of JSON, or the word. */
  public static Object or(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : WORD;
  }

  /** The value itself, or the word. */
  public static Object or(@Nullable Object value) {
    return value == null ? WORD : value;
  }
}

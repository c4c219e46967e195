package org.mcrledger.query.lab;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is read of the ledger up to a position, and kept until that of another one is asked for. For
 * one thread.
 */
final class LastRead<T> {
  private final LongFunction<T> reading;
  private long position = Long.MIN_VALUE;
  private @Nullable T kept;

  LastRead(LongFunction<T> reading) {
    this.reading = reading;
  }

  T upTo(long upTo) {
    T last = kept;
    if (last != null && upTo == position) {
      return last;
    }
    kept = null; // makes room before more is read
    T read = reading.apply(upTo);
    kept = read;
    position = upTo;
    return read;
  }

  /** The position last asked for. */
  long position() {
    return position;
  }
}

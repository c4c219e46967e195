package org.mcrledger.ledger.append;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;

/**
 * What the ledger gave to the events of one append: neighbouring positions in the order of the
 * list, and one instant.
 *
 * @param firstPosition of the first event
 * @param lastPosition of the last event
 * @param recordedAt of them all, in microseconds
 */
public record Appended(long firstPosition, long lastPosition, Instant recordedAt) {

  /**
   * Waits for the append.
   *
   * @throws AppendException which refused it
   */
  public static Appended awaited(CompletableFuture<Appended> append) {
    try {
      return append.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof AppendException known ? known : e;
    }
  }

  /** One position for each event of the append, in its order. */
  public LongStream positions() {
    return LongStream.rangeClosed(firstPosition, lastPosition);
  }
}

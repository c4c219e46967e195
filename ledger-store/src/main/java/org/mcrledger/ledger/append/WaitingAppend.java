package org.mcrledger.ledger.append;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.mcrledger.ledger.envelope.ContentHash;
import org.mcrledger.ledger.envelope.Envelope;

/**
 * One caller's events, hashed on the caller's thread, and the promise to tell what became of them.
 */
record WaitingAppend(
    List<Envelope> events, List<byte[]> hashes, CompletableFuture<Appended> outcome) {

  static WaitingAppend of(List<Envelope> events, ContentHash hash) {
    return new WaitingAppend(
        events, events.stream().map(hash::of).toList(), new CompletableFuture<>());
  }

  /**
   * The last in the line, behind whom nobody comes: it has no events, as no caller's append may.
   */
  boolean isEnd() {
    return events.isEmpty();
  }

  int size() {
    return events.size();
  }

  void fail(AppendException why) {
    outcome.completeExceptionally(why);
  }
}

package org.mcrledger.ledger.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.envelope.StoredEvent;

/** Decodes chunks on several threads and hands them over in their order on the caller's. */
final class OrderedDecoding implements AutoCloseable {

  private static final int CHUNK = 500;

  /**
   * Chunks under way per decoder: enough that none waits for the reader, few enough that memory
   * stays constant.
   */
  private static final int AHEAD = 4;

  private final EventCodec codec;
  private final Consumer<Recorded<LedgerEvent>> sink;
  private final ExecutorService decoders;
  private final int underWayMax;
  private final Queue<CompletableFuture<List<Recorded<LedgerEvent>>>> underWay = new ArrayDeque<>();
  private List<StoredEvent> chunk = new ArrayList<>(CHUNK);

  OrderedDecoding(EventCodec codec, int threads, Consumer<Recorded<LedgerEvent>> sink) {
    this.codec = codec;
    this.sink = sink;
    this.decoders = Executors.newFixedThreadPool(threads);
    this.underWayMax = AHEAD * threads;
  }

  void take(StoredEvent stored) {
    chunk.add(stored);
    if (chunk.size() == CHUNK) send();
  }

  private void send() {
    List<StoredEvent> full = chunk;
    chunk = new ArrayList<>(CHUNK);
    underWay.add(
        CompletableFuture.supplyAsync(() -> full.stream().map(codec::recorded).toList(), decoders));
    if (underWay.size() > underWayMax) deliver();
  }

  private void deliver() {
    try {
      underWay.remove().join().forEach(sink);
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException unreadable) throw unreadable;
      throw e;
    }
  }

  /** Hands over what is still under way. */
  void finish() {
    send();
    while (!underWay.isEmpty()) deliver();
  }

  @Override
  public void close() {
    decoders.shutdownNow();
  }
}

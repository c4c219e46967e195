package org.mcrledger.query.live;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.ledger.envelope.StoredEvent;
import org.mcrledger.ledger.read.BulkReader;
import org.mcrledger.ledger.read.BulkReader.Range;
import org.mcrledger.query.history.Decoder;
import org.mcrledger.query.history.History;
import org.mcrledger.query.history.Touched;
import org.mcrledger.query.live.DeadLetters.Letter;

/**
 * Folds all of history up to a position into tables, for rebuild and for reads as of a position:
 * one reader, decoding on several workers, and each worker folding its share of the keys in the
 * order of the ledger. Rows are held in memory until all is folded.
 */
final class FullFold {
  private static final int CHUNK = 5_000;
  private static final int CHUNKS_AHEAD = 8;

  private final DataSource database;
  private final Decoder decoder;
  private final History history;
  private final int workers;

  /** Where one view's rows go. */
  record Target<K, R>(Projection<K, R> projection, String table) {}

  /** What is to be done with one chunk: for each view, for each worker. Nothing at the end. */
  private record Shares(List<List<Runnable>> byView) {
    static final Shares END = new Shares(List.of());

    boolean isEnd() {
      return byView.isEmpty();
    }

    /** One worker's part. */
    void fold(int worker) {
      byView.forEach(view -> view.get(worker).run());
    }
  }

  FullFold(DataSource database, Decoder decoder, History history, int workers) {
    this.database = database;
    this.decoder = decoder;
    this.history = history;
    this.workers = workers;
  }

  /**
   * Fills the tables, which are empty before.
   *
   * @return what could not be folded, by the name of the view
   */
  Map<String, List<Letter>> into(List<? extends Target<?, ?>> targets, long upTo)
      throws SQLException {
    List<Recorded<LedgerEvent>> forms = new Touched(history).by(history.corrections(upTo), upTo);
    List<Filling<?, ?>> fillings = new ArrayList<>();
    targets.forEach(t -> fillings.add(new Filling<>(t.projection(), t.table(), forms, workers)));
    try (ExecutorService pool = Executors.newFixedThreadPool(workers + 1)) {
      pass(fillings, upTo, pool);
      anew(fillings, upTo, pool);
      save(fillings, upTo, pool);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
    Map<String, List<Letter>> letters = new HashMap<>();
    fillings.forEach(filling -> letters.put(filling.name(), filling.letters()));
    return letters;
  }

  /** All events pass once. */
  private void pass(List<Filling<?, ?>> fillings, long upTo, ExecutorService pool) {
    BlockingQueue<CompletableFuture<Shares>> ahead = new ArrayBlockingQueue<>(CHUNKS_AHEAD);
    CompletableFuture<Void> reading =
        CompletableFuture.runAsync(() -> read(fillings, upTo, ahead, pool), pool);
    reading.exceptionally(
        e -> {
          hand(ahead, CompletableFuture.failedFuture(e));
          return null;
        });
    for (Shares shares = next(ahead); !shares.isEnd(); shares = next(ahead)) {
      Shares these = shares;
      onAll(
          IntStream.range(0, workers)
              .<Runnable>mapToObj(worker -> () -> these.fold(worker))
              .toList(),
          pool);
    }
  }

  private void read(
      List<Filling<?, ?>> fillings,
      long upTo,
      BlockingQueue<CompletableFuture<Shares>> ahead,
      ExecutorService pool) {
    List<StoredEvent> chunk = new ArrayList<>(CHUNK);
    new BulkReader(database)
        .read(
            new Range(0, upTo),
            stored -> {
              chunk.add(stored);
              if (chunk.size() == CHUNK) {
                hand(ahead, shares(fillings, List.copyOf(chunk), pool));
                chunk.clear();
              }
            });
    hand(ahead, shares(fillings, List.copyOf(chunk), pool));
    hand(ahead, CompletableFuture.completedFuture(Shares.END));
  }

  private CompletableFuture<Shares> shares(
      List<Filling<?, ?>> fillings, List<StoredEvent> stored, ExecutorService pool) {
    return CompletableFuture.supplyAsync(
        () -> {
          List<Recorded<LedgerEvent>> events = stored.stream().map(decoder::decode).toList();
          return new Shares(fillings.stream().map(filling -> filling.shares(events)).toList());
        },
        pool);
  }

  /** Keys that a correction touches, each from its own past. */
  private void anew(List<Filling<?, ?>> fillings, long upTo, ExecutorService pool) {
    Map<Object, List<Filling.Anew>> byKey = new HashMap<>();
    fillings.forEach(filling -> filling.anew(byKey));
    onAll(
        byKey.values().stream()
            .<Runnable>map(
                views ->
                    () -> {
                      Past past = new Past(upTo);
                      views.forEach(view -> view.fold(past));
                    })
            .toList(),
        pool);
  }

  private void save(List<Filling<?, ?>> fillings, long upTo, ExecutorService pool) {
    onAll(
        fillings.stream()
            .flatMap(filling -> filling.saves(upTo).stream())
            .<Runnable>map(work -> () -> save(work))
            .toList(),
        pool);
  }

  private void save(Transaction.Work<Boolean> work) {
    try {
      Transaction.of(database, work);
    } catch (SQLException e) {
      throw new IllegalStateException("rows could not be saved", e);
    }
  }

  private static void onAll(List<Runnable> parts, ExecutorService pool) {
    parts.stream()
        .map(part -> CompletableFuture.runAsync(part, pool))
        .toList()
        .forEach(CompletableFuture::join);
  }

  private static <T> void hand(BlockingQueue<T> queue, T value) {
    try {
      queue.put(value);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while folding history", e);
    }
  }

  private static <T> T next(BlockingQueue<CompletableFuture<T>> ahead) {
    try {
      return ahead.take().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while folding history", e);
    }
  }
}

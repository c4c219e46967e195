package org.mcrledger.query.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.ledger.envelope.StoredEvent;
import org.mcrledger.ledger.read.BulkReader;
import org.mcrledger.ledger.read.BulkReader.Range;
import org.mcrledger.query.history.Decoder;
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
  private static final int ROWS_PER_SAVE = 1_000;

  private final DataSource database;
  private final Decoder decoder;
  private final Touched touched;
  private final int workers;

  /** Where one view's rows go. */
  record Target<K, R>(Projection<K, R> projection, String table) {}

  FullFold(DataSource database, Decoder decoder, Touched touched, int workers) {
    this.database = database;
    this.decoder = decoder;
    this.touched = touched;
    this.workers = workers;
  }

  /**
   * Fills the tables, which are empty before.
   *
   * @return what could not be folded, by the name of the view
   */
  Map<String, List<Letter>> into(List<? extends Target<?, ?>> targets, long upTo)
      throws SQLException {
    List<Recorded<LedgerEvent>> forms = touched.by(corrections(upTo), upTo);
    List<Filling<?, ?>> fillings = new ArrayList<>();
    targets.forEach(target -> fillings.add(new Filling<>(target, forms, workers)));
    fold(fillings, upTo);
    Map<String, List<Letter>> letters = new HashMap<>();
    try (Connection connection = database.getConnection()) {
      for (Filling<?, ?> filling : fillings) {
        letters.put(filling.target.projection().name(), filling.save(connection, upTo));
      }
    }
    return letters;
  }

  /** They must be known before the first event is folded; reading past the others is cheap. */
  private List<Recorded<LedgerEvent>> corrections(long upTo) {
    List<Recorded<LedgerEvent>> corrections = new ArrayList<>();
    new BulkReader(database)
        .read(
            new Range(0, upTo),
            stored -> {
              if (stored.type().startsWith("correction.")) {
                corrections.add(decoder.decode(stored));
              }
            });
    corrections.removeIf(e -> !(e.event() instanceof CorrectionEvent));
    return corrections;
  }

  private void fold(List<Filling<?, ?>> fillings, long upTo) {
    try (ExecutorService pool = Executors.newFixedThreadPool(workers + 1)) {
      BlockingQueue<CompletableFuture<List<Recorded<LedgerEvent>>>> decoded =
          new ArrayBlockingQueue<>(CHUNKS_AHEAD);
      CompletableFuture<Void> reading =
          CompletableFuture.runAsync(() -> read(upTo, decoded, pool), pool);
      reading.exceptionally(
          e -> {
            hand(decoded, CompletableFuture.failedFuture(e));
            return null;
          });
      for (List<Recorded<LedgerEvent>> chunk = next(decoded);
          !chunk.isEmpty();
          chunk = next(decoded)) {
        fold(fillings, chunk, pool);
      }
    }
  }

  private void fold(
      List<Filling<?, ?>> fillings, List<Recorded<LedgerEvent>> chunk, ExecutorService pool) {
    List<CompletableFuture<Void>> shares = new ArrayList<>();
    for (int worker = 0; worker < workers; worker++) {
      int number = worker;
      shares.add(
          CompletableFuture.runAsync(
              () -> fillings.forEach(filling -> filling.shards.get(number).fold(chunk)), pool));
    }
    shares.forEach(CompletableFuture::join);
  }

  private void read(
      long upTo,
      BlockingQueue<CompletableFuture<List<Recorded<LedgerEvent>>>> decoded,
      ExecutorService pool) {
    List<List<StoredEvent>> filling = new ArrayList<>();
    filling.add(new ArrayList<>(CHUNK));
    new BulkReader(database)
        .read(
            new Range(0, upTo),
            stored -> {
              filling.getFirst().add(stored);
              if (filling.getFirst().size() == CHUNK) {
                hand(decoded, decode(filling.set(0, new ArrayList<>(CHUNK)), pool));
              }
            });
    if (!filling.getFirst().isEmpty()) {
      hand(decoded, decode(filling.getFirst(), pool));
    }
    hand(decoded, CompletableFuture.completedFuture(List.of()));
  }

  private CompletableFuture<List<Recorded<LedgerEvent>>> decode(
      List<StoredEvent> stored, ExecutorService pool) {
    return CompletableFuture.supplyAsync(() -> stored.stream().map(decoder::decode).toList(), pool);
  }

  private static <T> void hand(BlockingQueue<T> queue, T value) {
    try {
      queue.put(value);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while folding history", e);
    }
  }

  private static List<Recorded<LedgerEvent>> next(
      BlockingQueue<CompletableFuture<List<Recorded<LedgerEvent>>>> decoded) {
    try {
      return decoded.take().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while folding history", e);
    }
  }

  /** One view on its way into its table. */
  private static final class Filling<K, R> {
    private final Target<K, R> target;
    private final Set<K> corrected;
    private final List<Shard<K, R>> shards = new ArrayList<>();

    Filling(Target<K, R> target, List<Recorded<LedgerEvent>> forms, int workers) {
      this.target = target;
      this.corrected = new HashSet<>(Touched.keys(target.projection().view(), forms));
      for (int i = 0; i < workers; i++) {
        shards.add(new Shard<>(target.projection(), corrected, i, workers));
      }
    }

    List<Letter> save(Connection connection, long upTo) throws SQLException {
      List<Letter> letters = new ArrayList<>();
      Batch batch = new Batch(connection, upTo);
      for (Shard<K, R> shard : shards) {
        letters.addAll(shard.letters());
        for (Map.Entry<K, R> entry : shard.rows().entrySet()) {
          batch.add(entry.getKey(), entry.getValue());
        }
      }
      for (K key : corrected) {
        List<Recorded<LedgerEvent>> recorded = target.projection().history().of(key, upTo);
        try {
          batch.add(key, target.projection().view().fold(key, recorded));
        } catch (RuntimeException e) {
          letters.add(new Letter(key.toString(), recorded.getLast(), e));
        }
      }
      batch.write();
      return letters;
    }

    private final class Batch {
      private final Connection connection;
      private final long upTo;
      private final Map<K, R> rows = new HashMap<>();

      Batch(Connection connection, long upTo) {
        this.connection = connection;
        this.upTo = upTo;
      }

      void add(K key, R row) throws SQLException {
        rows.put(key, row);
        if (rows.size() == ROWS_PER_SAVE) {
          write();
        }
      }

      void write() throws SQLException {
        target.projection().write(connection, target.table(), rows, upTo);
        rows.clear();
      }
    }
  }
}

package org.mcrledger.query.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.query.history.Touched;
import org.mcrledger.query.live.DeadLetters.Letter;
import org.mcrledger.query.live.Shard.Concerned;

/**
 * One view on its way into a table: its keys are shared out among workers. Keys that a correction
 * touches are left out while events pass, and folded one by one from their own past.
 */
final class Filling<K, R> {
  private static final int ROWS_PER_SAVE = 1_000;

  private final Projection<K, R> projection;
  private final String table;
  private final Set<K> corrected;
  private final List<Shard<K, R>> shards;
  private final Map<K, R> anew = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Letter> letters = new ConcurrentLinkedQueue<>();

  /** A row to be folded from its own past. */
  interface Anew {
    void fold(Past past);
  }

  /**
   * @param table empty before
   * @param forms the events whose rows any correction may change
   */
  Filling(
      Projection<K, R> projection, String table, List<Recorded<LedgerEvent>> forms, int workers) {
    this.projection = projection;
    this.table = table;
    this.corrected = new HashSet<>(Touched.keys(projection.view(), forms));
    this.shards =
        IntStream.range(0, workers).<Shard<K, R>>mapToObj(_ -> new Shard<>(projection)).toList();
  }

  String name() {
    return projection.name();
  }

  /** What each worker has to do with the events: worked out once, and not by every worker. */
  List<Runnable> shares(List<Recorded<LedgerEvent>> events) {
    List<List<Concerned<K>>> shares = new ArrayList<>();
    shards.forEach(_ -> shares.add(new ArrayList<>()));
    for (Recorded<LedgerEvent> recorded : events) {
      for (K key : projection.view().keysOf(recorded)) {
        if (corrected.isEmpty() || !corrected.contains(key)) {
          shares
              .get(Math.floorMod(key.hashCode(), shares.size()))
              .add(new Concerned<>(key, recorded));
        }
      }
    }
    return IntStream.range(0, shares.size())
        .<Runnable>mapToObj(i -> () -> shards.get(i).fold(shares.get(i)))
        .toList();
  }

  /** Adds what is to be folded from its own past, by key, since views of one key share it. */
  void anew(Map<Object, List<Anew>> byKey) {
    for (K key : corrected) {
      byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(past -> foldAnew(key, past));
    }
  }

  private void foldAnew(K key, Past past) {
    List<Recorded<LedgerEvent>> recorded = past.of(projection.history(), key);
    try {
      anew.put(key, projection.view().fold(key, recorded));
    } catch (RuntimeException e) {
      letters.add(new Letter(key.toString(), recorded.getLast(), e));
    }
  }

  /** What each worker has to save, on a connection of its own. */
  List<Transaction.Work<Boolean>> saves(long upTo) {
    return Stream.concat(shards.stream().map(Shard::rows), Stream.of(anew))
        .<Transaction.Work<Boolean>>map(rows -> connection -> save(connection, rows, upTo))
        .toList();
  }

  private boolean save(Connection connection, Map<K, R> rows, long upTo) throws SQLException {
    Map<K, R> batch = new LinkedHashMap<>();
    for (Map.Entry<K, R> entry : rows.entrySet()) {
      batch.put(entry.getKey(), entry.getValue());
      if (batch.size() == ROWS_PER_SAVE) {
        projection.write(connection, table, batch, upTo);
        batch.clear();
      }
    }
    projection.write(connection, table, batch, upTo);
    return true;
  }

  /** What could not be folded. */
  List<Letter> letters() {
    List<Letter> all = new ArrayList<>(letters);
    shards.forEach(shard -> all.addAll(shard.letters()));
    return all;
  }
}

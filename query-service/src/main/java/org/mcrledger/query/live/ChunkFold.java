package org.mcrledger.query.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.query.live.DeadLetters.Letter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds a chunk of events into a table at once: the rows of its keys come by one statement and go
 * by one. Keys that a correction touches are folded anew from the ledger; no view learns to undo.
 */
final class ChunkFold<K, R> {
  private static final Logger LOG = LoggerFactory.getLogger(ChunkFold.class);

  private final Projection<K, R> projection;
  private final List<Letter> apart;

  ChunkFold(Projection<K, R> projection) {
    this(projection, List.of());
  }

  /**
   * @param letters what could not be folded into the table that is being filled
   */
  ChunkFold(Projection<K, R> projection, List<Letter> letters) {
    this.projection = projection;
    this.apart = new ArrayList<>(letters);
  }

  /** The view's. */
  String name() {
    return projection.name();
  }

  /** What could not be folded by {@link #foldApart}, or before it. */
  List<Letter> letters() {
    return List.copyOf(apart);
  }

  /** Into a table that nobody reads yet: its dead letters are kept here until it is swapped in. */
  void foldApart(Connection connection, String table, Chunk chunk) throws SQLException {
    Set<String> blocked = new HashSet<>();
    apart.forEach(letter -> blocked.add(letter.key()));
    Run run = new Run(blocked, chunk);
    run.into(connection, table);
    apart.removeIf(letter -> run.healed.contains(letter.key()));
    apart.addAll(run.letters);
  }

  /**
   * Into the live table, within the connection's transaction.
   *
   * @param blocked the rows behind which events wait
   */
  void fold(Connection connection, Chunk chunk, Set<String> blocked) throws SQLException {
    Run run = new Run(blocked, chunk);
    run.into(connection, projection.table());
    for (String key : run.healed) {
      DeadLetters.clear(connection, projection.name(), key);
    }
    DeadLetters.add(connection, projection.name(), run.letters);
  }

  private final class Run {
    private final Set<String> blocked;
    private final Chunk chunk;
    private final long upTo;
    private final Map<K, R> changed = new LinkedHashMap<>();
    private final List<Letter> letters = new ArrayList<>();
    private final List<String> healed = new ArrayList<>();

    Run(Set<String> blocked, Chunk chunk) {
      this.blocked = blocked;
      this.chunk = chunk;
      this.upTo = chunk.position();
    }

    void into(Connection connection, String table) throws SQLException {
      Set<K> corrected = chunk.corrected(projection.view());
      Map<K, List<Recorded<LedgerEvent>>> byKey = byKey();
      corrected.forEach(byKey::remove);
      Map<K, R> rows = projection.store().load(connection, table, byKey.keySet());
      byKey.forEach(
          (key, events) ->
              forward(key, rows.getOrDefault(key, projection.view().initial(key)), events));
      corrected.forEach(this::anew);
      projection.write(connection, table, changed, upTo);
    }

    private Map<K, List<Recorded<LedgerEvent>>> byKey() {
      Map<K, List<Recorded<LedgerEvent>>> byKey = new LinkedHashMap<>();
      for (Recorded<LedgerEvent> recorded : chunk.events()) {
        for (K key : projection.view().keysOf(recorded)) {
          byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(recorded);
        }
      }
      return byKey;
    }

    private void forward(K key, R before, List<Recorded<LedgerEvent>> events) {
      boolean waiting = blocked.contains(key.toString());
      R row = before;
      for (Recorded<LedgerEvent> recorded : events) {
        if (waiting) {
          letters.add(new Letter(key.toString(), recorded, null));
          continue;
        }
        try {
          row = projection.view().evolve(row, recorded);
        } catch (RuntimeException e) {
          failed(key, recorded, e);
          waiting = true;
        }
      }
      if (!row.equals(before)) {
        changed.put(key, row);
      }
    }

    /** Also where events wait: what the correction changed may be what could not be folded. */
    private void anew(K key) {
      try {
        changed.put(key, projection.view().fold(key, projection.history().of(key, upTo)));
        if (blocked.contains(key.toString())) {
          healed.add(key.toString());
        }
      } catch (RuntimeException e) {
        failed(key, chunk.events().getLast(), e);
      }
    }

    private void failed(K key, Recorded<LedgerEvent> recorded, RuntimeException e) {
      LOG.error(
          "{} could not fold event {} at {}",
          projection.name(),
          recorded.id(),
          recorded.position(),
          e);
      letters.add(new Letter(key.toString(), recorded, e));
    }
  }
}

package org.mcrledger.query.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.query.live.DeadLetters.Letter;
import org.mcrledger.query.store.RowStore.Loaded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One view's rows on their way through neighbouring chunks, within one transaction: each is read
 * when the first event concerns it and written when the stretch ends. Keys that a correction
 * touches are folded anew from the ledger; no view learns to undo.
 */
final class Stretch<K, R> {
  private static final Logger LOG = LoggerFactory.getLogger(Stretch.class);

  /** What an event adds to a row, about, in characters of its JSON. */
  private static final int EVENT_WEIGHT = 60;

  private final Projection<K, R> projection;
  private final String table;
  private final Set<String> blocked;
  private final Map<K, R> rows = new HashMap<>();

  /** With the last event that changed each, in the order of the first. */
  private final Map<K, Recorded<LedgerEvent>> changed = new LinkedHashMap<>();

  private final List<Letter> letters = new ArrayList<>();
  private final List<String> healed = new ArrayList<>();
  private long weight;
  private boolean failed;

  /**
   * @param blocked the rows behind which events wait
   */
  Stretch(Projection<K, R> projection, String table, Set<String> blocked) {
    this.projection = projection;
    this.table = table;
    this.blocked = new HashSet<>(blocked);
  }

  /** What could not be folded. */
  List<Letter> letters() {
    return letters;
  }

  /** Whether some event could not be folded; those that wait behind one do not count. */
  boolean hasFailed() {
    return failed;
  }

  /** The rows behind which events waited and that are whole again. */
  List<String> healed() {
    return healed;
  }

  /** How much is held, about, in characters of the rows' JSON. */
  long weight() {
    return weight;
  }

  void fold(Connection connection, Chunk chunk) throws SQLException {
    Set<K> corrected = chunk.corrected(projection.view());
    Map<K, List<Recorded<LedgerEvent>>> byKey = byKey(chunk);
    corrected.forEach(byKey::remove);
    load(connection, byKey.keySet());
    byKey.forEach(this::forward);
    corrected.forEach(key -> anew(key, chunk));
  }

  private Map<K, List<Recorded<LedgerEvent>>> byKey(Chunk chunk) {
    Map<K, List<Recorded<LedgerEvent>>> byKey = new LinkedHashMap<>();
    for (Recorded<LedgerEvent> recorded : chunk.events()) {
      for (K key : projection.view().keysOf(recorded)) {
        byKey.computeIfAbsent(key, _ -> new ArrayList<>(2)).add(recorded);
      }
    }
    return byKey;
  }

  private void load(Connection connection, Collection<K> keys) throws SQLException {
    List<K> unknown = keys.stream().filter(key -> !rows.containsKey(key)).toList();
    if (!unknown.isEmpty()) {
      Loaded<K, R> loaded = projection.store().load(connection, table, unknown);
      rows.putAll(loaded.rows());
      weight += loaded.characters();
    }
  }

  private void forward(K key, List<Recorded<LedgerEvent>> events) {
    R before = rows.computeIfAbsent(key, projection.view()::initial);
    boolean waiting = blocked.contains(key.toString());
    R row = before;
    for (Recorded<LedgerEvent> recorded : events) {
      if (waiting) {
        letters.add(new Letter(key.toString(), recorded, null));
        weight += EVENT_WEIGHT;
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
      put(key, row, events);
    }
  }

  /** Also where events wait: what the correction changed may be what could not be folded. */
  private void anew(K key, Chunk chunk) {
    try {
      List<Recorded<LedgerEvent>> past = projection.history().of(key, chunk.position());
      put(key, projection.view().fold(key, past), past);
      if (blocked.remove(key.toString())) {
        healed.add(key.toString());
      }
    } catch (RuntimeException e) {
      failed(key, chunk.events().getLast(), e);
    }
  }

  private void put(K key, R row, List<Recorded<LedgerEvent>> events) {
    rows.put(key, row);
    changed.put(key, events.getLast());
    weight += (long) events.size() * EVENT_WEIGHT;
  }

  private void failed(K key, Recorded<LedgerEvent> recorded, RuntimeException e) {
    LOG.error(
        "{} could not fold event {} at {}",
        projection.name(),
        recorded.id(),
        recorded.position(),
        e);
    letters.add(new Letter(key.toString(), recorded, e));
    blocked.add(key.toString());
    failed = true;
  }

  /** Writes what has changed, as it stands at the position. */
  void write(Connection connection, long position) throws SQLException {
    Map<K, R> written = LinkedHashMap.newLinkedHashMap(changed.size());
    changed.keySet().forEach(key -> written.put(key, rows.get(key)));
    projection.write(connection, table, written, position);
  }

  /**
   * Row by row, which takes longer: one that the database does not take stays as it was, and its
   * events wait.
   */
  void writeCarefully(Connection connection, long position) throws SQLException {
    for (Map.Entry<K, Recorded<LedgerEvent>> each : changed.entrySet()) {
      K key = each.getKey();
      Savepoint before = connection.setSavepoint();
      try {
        projection.write(connection, table, Map.of(key, rows.get(key)), position);
        connection.releaseSavepoint(before);
      } catch (SQLException e) {
        connection.rollback(before);
        if (!isOfTheRow(e)) {
          throw e;
        }
        healed.remove(key.toString());
        failed(key, each.getValue(), new IllegalArgumentException(e.getMessage(), e));
      }
    }
    keepLetters(connection);
  }

  /** Data that it cannot hold, by class of the SQL standard; not a lost connection or a lock. */
  private static boolean isOfTheRow(SQLException e) {
    String state = Objects.requireNonNullElse(e.getSQLState(), "");
    return state.startsWith("22") || state.startsWith("23");
  }

  /** As {@link #write}, with what is to be known of rows that are not whole. */
  void writeLive(Connection connection, long position) throws SQLException {
    write(connection, position);
    keepLetters(connection);
  }

  private void keepLetters(Connection connection) throws SQLException {
    for (String key : healed) {
      DeadLetters.clear(connection, projection.name(), key);
    }
    DeadLetters.add(connection, projection.name(), letters);
  }
}

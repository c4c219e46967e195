package org.mcrledger.query.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.report.LedgerView;
import org.mcrledger.query.history.KeyHistory;
import org.mcrledger.query.store.RowStore;

/**
 * One view as it is kept: what to fold, where its rows lie, and where to read a key's past. All
 * runners work on this alone; a new view is one line of {@link Projections}.
 *
 * @param name the view's name and its processor's, such as {@code nine-grid}
 */
public record Projection<K, R>(
    String name, LedgerView<K, R> view, RowStore<K, R> store, KeyHistory<K> history) {

  /** The live table. */
  public String table() {
    return "view." + store.table();
  }

  /** The row as it stood when the ledger reached the position; empty where it says nothing. */
  public Optional<R> rowAt(K key, long position) {
    return said(key, view.fold(key, history.of(key, position)));
  }

  /** As it stood then, out of what had happened by the end of the day. */
  public Optional<R> rowAt(K key, long position, LocalDate until) {
    return said(key, view.fold(key, history.of(key, position), until));
  }

  private Optional<R> said(K key, R row) {
    return Optional.of(row).filter(found -> !saysNothing(key, found));
  }

  /** Writes rows as they stand at the position, and takes those away that say nothing any more. */
  void write(Connection connection, String table, Map<K, R> rows, long position)
      throws SQLException {
    Map<K, R> saying = new LinkedHashMap<>(rows);
    List<String> silent = new ArrayList<>();
    rows.forEach(
        (key, row) -> {
          if (saysNothing(key, row)) {
            saying.remove(key);
            silent.add(key.toString());
          }
        });
    store.save(connection, table, saying, position);
    store.delete(connection, table, silent);
  }

  /** A row like that is not stored: a key of which all is voided has none. */
  boolean saysNothing(K key, R row) {
    return row.equals(view.initial(key));
  }
}

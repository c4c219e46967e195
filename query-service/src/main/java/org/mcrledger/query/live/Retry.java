package org.mcrledger.query.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** Tries again what could not be folded, once its cause is gone. */
public final class Retry {
  private final Projections projections;
  private final DataSource database;

  public Retry(Projections projections, DataSource database) {
    this.projections = projections;
    this.database = database;
  }

  /**
   * Folds every row of the view behind which events wait anew from the ledger, up to where the view
   * stands. A row that fails again keeps its letters.
   *
   * @return how many rows are whole again
   * @throws IllegalArgumentException if there is no such view
   */
  public int of(String name) {
    Projection<?, ?> projection =
        projections
            .named(name)
            .orElseThrow(() -> new IllegalArgumentException("there is no view " + name));
    try {
      return Transaction.of(database, connection -> heal(connection, projection));
    } catch (SQLException e) {
      throw new IllegalStateException("the dead letters of " + name + " could not be retried", e);
    }
  }

  private static <K, R> int heal(Connection connection, Projection<K, R> projection)
      throws SQLException {
    long standing = Standing.lock(connection, projection.name());
    Map<K, R> rows = new HashMap<>();
    for (String text : DeadLetters.keys(connection, projection.name())) {
      K key = projection.store().key(text);
      try {
        rows.put(key, projection.view().fold(key, projection.history().of(key, standing)));
      } catch (RuntimeException _) {
        continue; // its letters stay, and the error with them
      }
      DeadLetters.clear(connection, projection.name(), text);
    }
    projection.write(connection, projection.table(), rows, standing);
    return rows.size();
  }
}

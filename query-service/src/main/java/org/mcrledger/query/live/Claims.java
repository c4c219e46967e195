package org.mcrledger.query.live;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which views this process folds, and how far they are: their lines in {@code view.processor}. A
 * view is folded by one process at a time; one that died is followed after the timeout.
 */
final class Claims {
  private static final String CLAIM_TIMEOUT = "10 seconds";

  private final String process;

  /**
   * @param process names this process among those that share the database
   */
  Claims(String process) {
    this.process = process;
  }

  /** Takes, or keeps, those of the views that no other process folds; with their positions. */
  Map<String, Long> take(Connection connection, Collection<String> views) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into view.processor (processor, segment) select unnest(?), 0"
                + " on conflict (processor, segment) do nothing")) {
      insert.setArray(1, texts(connection, views));
      insert.executeUpdate();
    }
    return positions(
        connection,
        "update view.processor p set owner = ?, claimed_at = clock_timestamp()"
            + " from (select processor from view.processor"
            + "  where segment = 0 and processor = any (?) and (owner is null or owner = ?"
            + "   or claimed_at < clock_timestamp() - interval '"
            + CLAIM_TIMEOUT
            + "') order by processor for update skip locked) free"
            + " where p.segment = 0 and p.processor = free.processor"
            + " returning p.processor, p.position",
        process,
        texts(connection, views),
        process);
  }

  /** Those of the views that another process has taken; a line that is only locked stays. */
  Set<String> lost(Connection connection, Collection<String> views) throws SQLException {
    return positions(
            connection,
            "select processor, position from view.processor"
                + " where segment = 0 and processor = any (?) and owner is distinct from ?",
            texts(connection, views),
            process)
        .keySet();
  }

  /**
   * Locks the lines of those of the views that this process may fold now, to the transaction's end.
   * A view that a rebuild is swapping at this moment is left out rather than waited for. What the
   * transaction writes need not reach the disk before it ends: rows and position are lost together,
   * and folded again.
   */
  Map<String, Long> lock(Connection connection, Collection<String> views) throws SQLException {
    return positions(
        connection,
        "select processor, position, set_config('synchronous_commit', 'off', true)"
            + " from view.processor where segment = 0 and processor = any (?) and owner = ?"
            + " order by processor for update skip locked",
        texts(connection, views),
        process);
  }

  void advance(Connection connection, Collection<String> views, long position) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update view.processor set position = ?, claimed_at = clock_timestamp()"
                + " where segment = 0 and processor = any (?)")) {
      update.setLong(1, position);
      update.setArray(2, texts(connection, views));
      update.executeUpdate();
    }
  }

  /** Gives all back, so that another process need not wait for the timeout. */
  void release(Connection connection) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update view.processor set owner = null where owner = ?")) {
      update.setString(1, process);
      update.executeUpdate();
    }
  }

  private static Array texts(Connection connection, Collection<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }

  private static Map<String, Long> positions(
      Connection connection, String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet found = statement.executeQuery()) {
        Map<String, Long> positions = new HashMap<>();
        while (found.next()) {
          positions.put(found.getString(1), found.getLong(2));
        }
        return positions;
      }
    }
  }
}

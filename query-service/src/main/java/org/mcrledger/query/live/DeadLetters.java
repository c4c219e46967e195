package org.mcrledger.query.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;

/**
 * Events that could not be folded, and later ones of the same row that wait behind them. Kept in
 * the transaction of the fold, so that an event is either in the row or here.
 */
final class DeadLetters {
  /** Longer messages are cut: the log has the whole. */
  private static final int ERROR_LENGTH_MAX = 2_000;

  /** An event that did not get into its row; no error means that it waits behind another. */
  record Letter(String key, Recorded<LedgerEvent> recorded, @Nullable RuntimeException error) {}

  private DeadLetters() {}

  /** The rows behind which events wait. */
  static Set<String> keys(Connection connection, String processor) throws SQLException {
    return keys(connection, List.of(processor)).getOrDefault(processor, Set.of());
  }

  /** The rows behind which events wait, by processor; one without any is left out. */
  static Map<String, Set<String>> keys(Connection connection, Collection<String> processors)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select distinct processor, key from view.dead_letter where processor = any (?)")) {
      query.setArray(1, connection.createArrayOf("text", processors.toArray()));
      Map<String, Set<String>> keys = new HashMap<>();
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          keys.computeIfAbsent(found.getString(1), _ -> new HashSet<>()).add(found.getString(2));
        }
      }
      return keys;
    }
  }

  static void add(Connection connection, String processor, List<Letter> letters)
      throws SQLException {
    if (letters.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into view.dead_letter (processor, position, key, event_id, error)
            values (?, ?, ?, ?, ?) on conflict (processor, position, key) do update set error = excluded.error
            """)) {
      for (Letter letter : letters) {
        insert.setString(1, processor);
        insert.setLong(2, letter.recorded().position());
        insert.setString(3, letter.key());
        insert.setObject(4, letter.recorded().id().value());
        insert.setString(5, shown(letter.error()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  static void clear(Connection connection, String processor, @Nullable String key)
      throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from view.dead_letter where processor = ? and key = coalesce(?, key)")) {
      delete.setString(1, processor);
      delete.setString(2, key);
      delete.executeUpdate();
    }
  }

  private static @Nullable String shown(@Nullable RuntimeException error) {
    if (error == null) {
      return null;
    }
    String text = error.toString();
    return text.length() <= ERROR_LENGTH_MAX ? text : text.substring(0, ERROR_LENGTH_MAX);
  }
}

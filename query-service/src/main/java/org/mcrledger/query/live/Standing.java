package org.mcrledger.query.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How far a view is folded, and the lock that keeps live and rebuild from folding at once. */
final class Standing {
  private Standing() {}

  /** The view's position, held until the transaction ends. */
  static long lock(Connection connection, String processor) throws SQLException {
    String sql =
        "select position from view.processor where processor = ? and segment = 0 for update";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, processor);
      try (ResultSet found = query.executeQuery()) {
        return found.next() ? found.getLong(1) : 0;
      }
    }
  }

  /** After a rebuild the view stands at this position; live skips what lies before. */
  static void set(Connection connection, String processor, long position) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            insert into view.processor (processor, segment, position, rebuilt_at) values (?, 0, ?, now())
            on conflict (processor, segment) do update set position = excluded.position, rebuilt_at = now()
            """)) {
      update.setString(1, processor);
      update.setLong(2, position);
      update.executeUpdate();
    }
  }
}

package org.mcrledger.query.live;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * What is written together or not at all. A connection that goes back to a pool is put right there.
 */
final class Transaction {
  /** What a transaction does, and gives back once it is committed. */
  @FunctionalInterface
  interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  private Transaction() {}

  static <T> T of(DataSource database, Work<T> work) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.in(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException | Error e) {
        rollBack(connection, e);
        throw e;
      }
    }
  }

  /** Where the connection is gone, what went wrong before is what matters. */
  private static void rollBack(Connection connection, Throwable cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }
}

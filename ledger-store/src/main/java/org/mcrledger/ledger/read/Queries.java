package org.mcrledger.ledger.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.mcrledger.ledger.envelope.StoredEvent;

/**
 * Asks the ledger's tables and reads their rows as events.
 *
 * @param database connections of a role that may select from the ledger
 */
record Queries(DataSource database) {
  /** The columns of an event, from a table called {@code e}. */
  static final String EVENT =
      "e.position, e.event_id, e.stream, e.version, e.type, e.revision, e.recorded_at, e.occurred_from, e.occurred_to,"
          + " e.payload, e.meta, e.content_hash";

  /** Some megabytes of events. */
  private static final int FETCHED_AT_ONCE = 2_000;

  /** The events of a statement from its {@code from} on. */
  List<StoredEvent> events(String fromWhereOrder, Object... parameters) {
    return query(
        "select " + EVENT + " " + fromWhereOrder,
        List.of(parameters),
        rows -> {
          List<StoredEvent> events = new ArrayList<>();
          while (rows.next()) events.add(event(rows));
          return events;
        });
  }

  /** The event whose columns stand first in the row. */
  static StoredEvent event(ResultSet row) throws SQLException {
    return new StoredEvent(
        row.getLong(1),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getLong(4),
        row.getString(5),
        row.getInt(6),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        row.getObject(8, LocalDate.class),
        row.getObject(9, LocalDate.class),
        row.getBytes(10),
        row.getBytes(11),
        row.getBytes(12));
  }

  /** What is made of all rows. */
  interface Reading<T> {
    T of(ResultSet rows) throws SQLException;
  }

  <T> T query(String sql, List<?> parameters, Reading<T> reading) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = prepared(connection, sql, parameters);
        ResultSet rows = query.executeQuery()) {
      return reading.of(rows);
    } catch (SQLException e) {
      throw new LedgerUnreadable(e);
    }
  }

  /** What is done with each row. */
  interface Taking {
    void take(ResultSet row) throws SQLException;
  }

  /** Row by row, some at a time from the database, which keeps the rest within a transaction. */
  void each(String sql, List<?> parameters, Taking taking) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement query = prepared(connection, sql, parameters)) {
        query.setFetchSize(FETCHED_AT_ONCE);
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) taking.take(rows);
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new LedgerUnreadable(e);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, List<?> parameters)
      throws SQLException {
    PreparedStatement query = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.size(); i++) {
      Object parameter = parameters.get(i);
      if (parameter instanceof UUID[] ids)
        query.setArray(i + 1, connection.createArrayOf("uuid", ids));
      else query.setObject(i + 1, parameter);
    }
    return query;
  }
}

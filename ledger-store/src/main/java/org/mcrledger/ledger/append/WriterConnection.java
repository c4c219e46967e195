package org.mcrledger.ledger.append;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mcrledger.ledger.append.AppendStatement.Base;
import org.mcrledger.ledger.envelope.Envelope;
import org.postgresql.util.PSQLState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The writer's own session in the database, with its one statement prepared, and what it can look
 * up.
 */
final class WriterConnection implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WriterConnection.class);

  private final Connection connection;
  private final AppendStatement statement;

  /**
   * A new session.
   *
   * @param patience how long an append waits for the head
   */
  static WriterConnection open(DataSource database, Duration patience) throws SQLException {
    Connection connection = database.getConnection();
    try {
      return new WriterConnection(connection, patience);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private WriterConnection(Connection connection, Duration patience) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(true);
    try (Statement settings = connection.createStatement()) {
      // A forgotten transaction in somebody's psql that holds the head must fail appends, not hang
      // them for ever.
      settings.execute("set lock_timeout = " + patience.toMillis());
      // The database would plan each append anew for the sizes of its arrays: as long as a commit.
      settings.execute("set plan_cache_mode = force_generic_plan");
    }
    this.statement = new AppendStatement(connection);
  }

  /** The session is gone, so what became of its last statement is not known. */
  static boolean isLost(SQLException e) {
    String state = e.getSQLState();
    return state == null || state.startsWith("08") || state.startsWith("57P");
  }

  /** Another session did not let go of the head in time, which is no fault of any append. */
  static boolean isHeld(SQLException e) {
    return "55P03".equals(e.getSQLState()); // lock_not_available
  }

  static boolean isTaken(SQLException e) {
    return PSQLState.UNIQUE_VIOLATION.getState().equals(e.getSQLState());
  }

  /**
   * One statement, one transaction, one round trip.
   *
   * @param hint whether followers are told
   */
  Base append(Group group, Instant now, boolean hint) throws SQLException {
    return statement.execute(group, now, hint);
  }

  /** Tells followers how far the ledger reaches. */
  void hint() throws SQLException {
    try (Statement notify = connection.createStatement()) {
      notify.execute("select pg_notify('ledger', position::text) from ledger.head");
    }
  }

  /**
   * Appends what a broken session may have appended already. The head's lock is taken first:
   * whatever the old session still has in hand is finished by then, or fails later on the unique
   * event ids.
   *
   * @return where the group lies, by whichever session it came there
   */
  Base appendOnce(Group group, Instant now) throws SQLException {
    connection.setAutoCommit(false);
    try {
      try (Statement lock = connection.createStatement()) {
        lock.execute("select from ledger.head for update");
      }
      Base found = findOwn(group);
      Base base = found != null ? found : statement.execute(group, now, true);
      connection.commit();
      return base;
    } catch (SQLException e) {
      if (!isLost(e)) connection.rollback();
      throw e;
    } finally {
      if (!connection.isClosed()) connection.setAutoCommit(true);
    }
  }

  /**
   * The group's place if its events lie in the ledger exactly as it says them, one after the other;
   * else null.
   */
  private @Nullable Base findOwn(Group group) throws SQLException {
    Map<UUID, Found> stored = Found.byId(connection, group.eventIds());
    if (stored.size() < group.events()) return null;
    @Nullable Base base = null;
    long next = 0;
    for (WaitingAppend member : group.members()) {
      for (int i = 0; i < member.size(); i++) {
        Found found = stored.get(member.events().get(i).eventId());
        if (found == null || !Arrays.equals(found.contentHash(), member.hashes().get(i)))
          return null;
        if (base == null) base = new Base(found.position() - 1, found.recordedAt());
        else if (found.position() != next) return null;
        next = found.position() + 1;
      }
    }
    return base;
  }

  /** Turns the refusal of a single append into the exception that its caller can act on. */
  AppendException explain(WaitingAppend append, SQLException refusal) {
    if (!isTaken(refusal)) return new AppendRefused(refusal);
    try {
      List<UUID> ids = append.events().stream().map(Envelope::eventId).toList();
      Map<UUID, Found> stored = Found.byId(connection, ids);
      if (!stored.isEmpty())
        return new DuplicateEvent(ids.stream().filter(stored::containsKey).toList());
      return Found.takenPlace(connection, append.events())
          .orElseGet(() -> new AppendRefused(refusal));
    } catch (SQLException e) {
      refusal.addSuppressed(e);
      return new AppendRefused(refusal);
    }
  }

  /** Closes what can be closed; a session that is gone cannot. */
  @Override
  public void close() {
    try (connection) {
      statement.close();
    } catch (SQLException e) {
      LOG.debug("the writer's session was gone before it was closed", e);
    }
  }
}

package org.mcrledger.benchmarks.served;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** How far the server's read tables have come, seen from outside by a session of its own. */
public final class Views implements AutoCloseable {
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(20);

  /** Without a new event for so long, the policy has recorded all scores that were due. */
  private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final Connection connection;
  private final PreparedStatement standing;
  private final PreparedStatement head;

  public Views(String url, String password) throws SQLException {
    connection = DriverManager.getConnection(url, "postgres", password);
    standing = connection.prepareStatement("select min(position) from view.processor");
    head = connection.prepareStatement("select position from ledger.head");
  }

  public Connection connection() {
    return connection;
  }

  /** The position up to which every view is folded. */
  long standing() throws SQLException {
    return number(standing);
  }

  public long head() throws SQLException {
    return number(head);
  }

  private static long number(PreparedStatement query) throws SQLException {
    try (ResultSet answer = query.executeQuery()) {
      answer.next();
      return answer.getLong(1);
    }
  }

  /** Waits until every view is folded up to the position. */
  public void awaitStanding(long position) throws SQLException, InterruptedException {
    long start = System.nanoTime();
    while (standing() < position) {
      if (System.nanoTime() - start > PATIENCE_NANOS) {
        throw new IllegalStateException("views stand at %d of %d".formatted(standing(), position));
      }
      Thread.sleep(20);
    }
  }

  /** Waits until all that follows from what was recorded is recorded, and all of it visible. */
  void awaitQuiet() throws SQLException, InterruptedException {
    long start = System.nanoTime();
    long seen = head();
    long since = start;
    while (System.nanoTime() - since < QUIET_NANOS || standing() < seen) {
      if (System.nanoTime() - start > PATIENCE_NANOS) {
        throw new IllegalStateException("views stand at %d of %d".formatted(standing(), seen));
      }
      Thread.sleep(50);
      long now = head();
      if (now != seen) {
        seen = now;
        since = System.nanoTime();
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}

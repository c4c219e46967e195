package org.mcrledger.benchmarks.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What the server says about itself: figures from a database that does not wait for its disk are
 * worth nothing.
 */
public record DatabaseShown(
    String version,
    String fsync,
    String synchronousCommit,
    String fullPageWrites,
    String sharedBuffers) {

  public static DatabaseShown by(Connection connection) throws SQLException {
    return new DatabaseShown(
        shown(connection, "server_version"),
        shown(connection, "fsync"),
        shown(connection, "synchronous_commit"),
        shown(connection, "full_page_writes"),
        shown(connection, "shared_buffers"));
  }

  private static String shown(Connection connection, String setting) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("show " + setting)) {
      answer.next();
      return answer.getString(1);
    }
  }

  boolean durable() {
    return fsync.equals("on") && synchronousCommit.equals("on") && fullPageWrites.equals("on");
  }
}

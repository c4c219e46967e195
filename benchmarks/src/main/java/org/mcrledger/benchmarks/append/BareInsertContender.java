package org.mcrledger.benchmarks.append;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.mcrledger.benchmarks.run.DurableDatabase;

/**
 * One row by one statement that is committed by itself: what a store of single transactions could
 * reach at most.
 */
final class BareInsertContender implements Contender {
  /** As many bytes as the ledger's payload and meta of a stance have together. */
  private static final byte[] BODY = new byte[500];

  private final DataSource database;

  /**
   * @param database pooled, each statement its own transaction
   */
  BareInsertContender(DataSource database) throws SQLException {
    this.database = database;
    DurableDatabase.execute(
        database,
        "create table bare (position bigserial primary key, event_id uuid not null, stream text not null,"
            + " body bytea not null)");
  }

  @Override
  public String name() {
    return "bare insert";
  }

  @Override
  public void prepare(int count) {}

  @Override
  public void record(int opportunity) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into bare (event_id, stream, body) values (?, ?, ?)")) {
      insert.setObject(1, UUID.randomUUID());
      insert.setString(2, Stances.id(opportunity).value());
      insert.setBytes(3, BODY);
      insert.executeUpdate();
    }
  }

  @Override
  public void close() {}
}

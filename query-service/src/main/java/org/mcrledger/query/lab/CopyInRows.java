package org.mcrledger.query.lab;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.mcrledger.ledger.read.CopiedRows;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows for one table, sent by PostgreSQL's binary COPY: they are kept until there are some
 * megabytes of them, so that several tables can be filled on one connection.
 */
final class CopyInRows {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
  };
  private static final int KEPT = 4 << 20;
  private static final int ROW_MAX = 16 << 10;

  private final Connection connection;
  private final String table;
  private final ByteBuffer rows = ByteBuffer.allocate(KEPT);

  CopyInRows(Connection connection, String table) {
    this.connection = connection;
    this.table = table;
  }

  /** Begins a row of so many fields, which are then given in their order. */
  CopyInRows row(int fields) throws SQLException {
    if (rows.remaining() < ROW_MAX) {
      send();
    }
    rows.putShort((short) fields);
    return this;
  }

  CopyInRows number(int value) {
    rows.putInt(Integer.BYTES).putInt(value);
    return this;
  }

  CopyInRows large(long value) {
    rows.putInt(Long.BYTES).putLong(value);
    return this;
  }

  CopyInRows small(int value) {
    rows.putInt(Short.BYTES).putShort((short) value);
    return this;
  }

  CopyInRows flag(boolean value) {
    rows.putInt(Byte.BYTES).put((byte) (value ? 1 : 0));
    return this;
  }

  /** A date, given as a day of the epoch. */
  CopyInRows day(int epochDay) {
    return number(epochDay - CopiedRows.DAY_ZERO);
  }

  CopyInRows text(@Nullable String value) {
    if (value == null) {
      rows.putInt(-1);
      return this;
    }
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    rows.putInt(bytes.length).put(bytes);
    return this;
  }

  /** Sends what is kept. */
  void send() throws SQLException {
    if (rows.position() == 0) {
      return;
    }
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + table + " from stdin (format binary)");
    ByteBuffer frame = ByteBuffer.allocate(SIGNATURE.length + 2 * Integer.BYTES);
    frame.put(SIGNATURE).putInt(0).putInt(0);
    copy.writeToCopy(frame.array(), 0, frame.position());
    copy.writeToCopy(rows.array(), 0, rows.position());
    frame.clear().putShort((short) -1);
    copy.writeToCopy(frame.array(), 0, frame.position());
    copy.endCopy();
    rows.clear();
  }
}

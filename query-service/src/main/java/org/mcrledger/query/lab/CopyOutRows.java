package org.mcrledger.query.lab;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Rows of a query as PostgreSQL's binary COPY sends them, field by field in their order. */
final class CopyOutRows {
  private static final int SIGNATURE_BYTES = 11;
  private static final short NO_MORE_ROWS = -1;
  static final int DAY_ZERO = (int) LocalDate.of(2000, 1, 1).toEpochDay();

  private ByteBuffer in = ByteBuffer.allocate(0);

  private CopyOutRows() {}

  /**
   * Hands over each row of the query; its fields must be taken in their order, none left out.
   *
   * @param row if it throws, the reading ends, the connection with it, and the exception goes on
   */
  static void read(Connection connection, String query, Consumer<CopyOutRows> row)
      throws SQLException {
    CopyOut copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy (" + query + ") to stdout (format binary)");
    try {
      CopyOutRows rows = new CopyOutRows();
      boolean headerRead = false;
      for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
        rows.in = ByteBuffer.wrap(message);
        if (!headerRead) {
          rows.skipHeader();
          headerRead = true;
        }
        while (rows.in.hasRemaining() && rows.in.getShort() != NO_MORE_ROWS) {
          row.accept(rows);
        }
      }
    } finally {
      // The driver's cancelCopy trips over the rows still on their way, so the session goes.
      if (copy.isActive()) {
        connection.abort(Runnable::run);
      }
    }
  }

  private void skipHeader() {
    in.position(SIGNATURE_BYTES + Integer.BYTES); // flags, of which this version has none
    in.position(in.position() + Integer.BYTES + in.getInt(in.position())); // header extension
  }

  /** An integer. */
  int number() {
    in.getInt(); // each field is preceded by its length
    return in.getInt();
  }

  /** A smallint. */
  int small() {
    in.getInt();
    return in.getShort();
  }

  boolean flag() {
    in.getInt();
    return in.get() != 0;
  }

  /** A date, as a day of the epoch. */
  int day() {
    return number() + DAY_ZERO;
  }

  /** A text that is never null. */
  String text() {
    return optionalText().orElseThrow();
  }

  Optional<String> optionalText() {
    int length = in.getInt();
    if (length < 0) {
      return Optional.empty();
    }
    String text =
        new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
    in.position(in.position() + length);
    return Optional.of(text);
  }
}

package org.mcrledger.query.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * How far views go by one transaction: through one chunk after another while the ledger goes on, so
 * that a row that many of their events concern is read and written once. Who stands near the
 * ledger's end writes after each chunk; who is far behind writes seldom, and so catches up.
 */
final class Stride {
  /** So long nobody sees what is folded, and a rebuild that wants to swap tables waits. */
  private static final Duration LONGEST = Duration.ofSeconds(8);

  /** A part of the heap: a row takes about two to three times the characters of its JSON. */
  private static final long WEIGHT_MAX = Runtime.getRuntime().maxMemory() / 10;

  private final List<? extends Stretch<?, ?>> stretches;
  private final boolean careful;
  private final long startNanos = System.nanoTime();
  private long position;

  /**
   * @param careful writes row by row, since the database did not take the rows together
   */
  Stride(List<? extends Stretch<?, ?>> stretches, boolean careful) {
    this.stretches = stretches;
    this.careful = careful;
  }

  /** Where the views stand. */
  long position() {
    return position;
  }

  void fold(Connection connection, Chunk chunk) throws SQLException {
    for (Stretch<?, ?> stretch : stretches) {
      stretch.fold(connection, chunk);
    }
    position = chunk.position();
  }

  /** Whether what has been folded is better written before more is. */
  boolean isLong() {
    return System.nanoTime() - startNanos > LONGEST.toNanos()
        || stretches.stream().mapToLong(Stretch::weight).sum() > WEIGHT_MAX
        || stretches.stream().anyMatch(Stretch::hasFailed);
  }

  void write(Connection connection) throws SQLException {
    for (Stretch<?, ?> stretch : stretches) {
      if (careful) {
        stretch.writeCarefully(connection, position);
      } else {
        stretch.writeLive(connection, position);
      }
    }
  }
}

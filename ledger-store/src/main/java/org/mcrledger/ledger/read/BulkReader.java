package org.mcrledger.ledger.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.mcrledger.ledger.envelope.StoredEvent;

/**
 * Reads much of the ledger as a stream, in constant memory, by one binary {@code COPY}: one
 * snapshot, and several times faster than a cursor (docs/benchmarks.md). Since events below a
 * visible position never change, neighbouring ranges can be read on several connections at once and
 * give the same as one.
 */
public final class BulkReader {

  /** Positions after one and up to another. */
  public record Range(long after, long upTo) {

    /**
     * The same positions in so many neighbouring parts of nearly one size, the empty ones left out.
     */
    public List<Range> split(int parts) {
      List<Range> ranges = new ArrayList<>();
      long start = after;
      for (int i = 1; i <= parts; i++) {
        long end = after + Math.multiplyExact(upTo - after, i) / parts;
        if (end > start) ranges.add(new Range(start, end));
        start = end;
      }
      return ranges;
    }
  }

  private final DataSource database;

  /**
   * @param database connections of a role that may select from the ledger
   */
  public BulkReader(DataSource database) {
    this.database = database;
  }

  /**
   * Hands over the events of the range in their order, on this thread.
   *
   * @param sink if it throws, the reading ends and the exception goes on
   */
  public void read(Range range, Consumer<StoredEvent> sink) {
    read(range, "", sink);
  }

  /**
   * As {@link #read(Range, Consumer)}, but only events of these concepts, such as {@code contact}:
   * the others are neither sent nor decoded.
   */
  public void read(Range range, Set<String> concepts, Consumer<StoredEvent> sink) {
    String types =
        concepts.stream()
            .sorted()
            .map(concept -> "starts_with(type, '%s.')".formatted(plain(concept)))
            .collect(Collectors.joining(" or ", "and (", ")"));
    read(range, types, sink);
  }

  private static String plain(String concept) {
    if (!concept.matches("[a-z-]+")) {
      throw new IllegalArgumentException("'" + concept + "' names no concept");
    }
    return concept;
  }

  private void read(Range range, String filter, Consumer<StoredEvent> sink) {
    String query =
        """
        select position, event_id, stream, version, type, revision, recorded_at, occurred_from, occurred_to,
               payload, meta, content_hash
        from ledger.event where position > %d and position <= %d %s order by position
        """
            .formatted(range.after(), range.upTo(), filter);
    try (Connection connection = database.getConnection()) {
      CopiedRows.read(connection, query, row -> sink.accept(event(row)));
    } catch (SQLException e) {
      throw new LedgerUnreadable(e);
    }
  }

  private static StoredEvent event(CopiedRows row) {
    return new StoredEvent(
        row.large(),
        row.uuid(),
        row.text(),
        row.large(),
        row.text(),
        row.small(),
        row.instant(),
        LocalDate.ofEpochDay(row.day()),
        LocalDate.ofEpochDay(row.day()),
        row.bytes(),
        row.bytes(),
        row.bytes());
  }
}

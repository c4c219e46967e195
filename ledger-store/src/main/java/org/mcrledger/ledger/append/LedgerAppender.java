package org.mcrledger.ledger.append;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.mcrledger.ledger.envelope.ContentHash;
import org.mcrledger.ledger.envelope.Envelope;

/**
 * Appends events to the ledger by group commit: callers' appends wait in one line, and one writer
 * with a session of its own stores as many as wait in one durable transaction. Each append is
 * stored whole or not at all, and is a transaction of its own: what else its caller writes is not
 * part of it.
 *
 * <p>Listeners on the channel {@code ledger} get a hint after each commit. The hint can be lost;
 * whoever follows the ledger polls too.
 */
public final class LedgerAppender implements AutoCloseable {

  /** The most events that one append takes: an import's batch, some tens of megabytes. */
  public static final int EVENTS_PER_APPEND_MAX = 50_000;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final WaitingLine line = new WaitingLine();
  private final UUID ledgerId;
  private final Duration patience;
  private final Thread writer;

  /**
   * @param command connections of the command role, best not pooled: one is held until the close,
   *     and a pool's own patience would come on top of the appender's
   * @param clock gives recorded_at, unless the ledger's last instant is later
   */
  public LedgerAppender(DataSource command, InstantSource clock) {
    this(command, clock, PATIENCE);
  }

  LedgerAppender(DataSource command, InstantSource clock, Duration patience) {
    this.ledgerId = ledgerId(command);
    this.patience = patience;
    this.writer =
        Thread.ofPlatform()
            .name("ledger-writer")
            .daemon()
            .start(new Writer(line, command, clock, patience));
  }

  private static UUID ledgerId(DataSource database) {
    try (Connection connection = database.getConnection();
        Statement query = connection.createStatement();
        ResultSet head = query.executeQuery("select ledger_id from ledger.head")) {
      head.next();
      return head.getObject(1, UUID.class);
    } catch (SQLException e) {
      throw new LedgerUnavailable("the ledger's head cannot be read", e);
    }
  }

  /**
   * Stores the events, of one stream or several, at neighbouring positions in the order of the
   * list. Blocks while the line of waiting events is full. The future completes once the events are
   * durable; what hangs on it runs on the writer's thread unless attached with an {@code …Async}
   * method.
   *
   * @param events 1 to {@value #EVENTS_PER_APPEND_MAX}; those of one stream with ascending versions
   *     without gaps
   * @return the positions and the instant, or exceptionally one of the {@link AppendException}s
   */
  public CompletableFuture<Appended> append(List<Envelope> events) {
    check(events);
    WaitingAppend append = WaitingAppend.of(List.copyOf(events), new ContentHash(ledgerId));
    try {
      line.enter(append, patience);
    } catch (LedgerUnavailable e) {
      append.fail(e);
    }
    return append.outcome();
  }

  private static void check(List<Envelope> events) {
    if (events.isEmpty() || events.size() > EVENTS_PER_APPEND_MAX)
      throw new IllegalArgumentException(
          "an append has 1 to " + EVENTS_PER_APPEND_MAX + " events, not " + events.size());
    Map<String, Long> last = new HashMap<>();
    for (Envelope e : events) {
      Long before = last.put(e.stream(), e.version());
      if (before != null && e.version() != before + 1)
        throw new IllegalArgumentException(
            "version "
                + e.version()
                + " of "
                + e.stream()
                + " does not follow "
                + before
                + " in the same append");
    }
  }

  /** The ledger that this appends to. */
  public UUID ledgerId() {
    return ledgerId;
  }

  /** Lets no more appends in, stores those that wait, and gives the session back. */
  @Override
  public void close() {
    line.close();
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

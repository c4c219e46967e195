package org.mcrledger.query.live;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.query.history.Decoder;
import org.mcrledger.query.history.History;
import org.mcrledger.query.history.Touched;
import org.mcrledger.query.live.DeadLetters.Letter;
import org.mcrledger.query.live.FullFold.Target;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds views anew from the ledger's beginning, beside the tables that the pages read, and swaps
 * the tables when it has caught up: a page sees the old rows or the new ones. Live folding waits
 * only for the swap and goes on from there.
 */
public final class Rebuild {
  private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

  /**
   * So few events are left when live is asked to wait; it may be on a stride, and gain some more.
   */
  private static final long NEAR = 2_000;

  /** Held while tables are filled: the processes that share a database rebuild in turn. */
  static final long LOCK = 0x6d63_7220_6275_696cL;

  private final Projections projections;
  private final History history;
  private final DataSource database;
  private final Touched touched;
  private final FullFold full;

  /**
   * @param workers how many threads decode and fold
   */
  public Rebuild(
      Projections projections, History history, Decoder decoder, DataSource database, int workers) {
    this.projections = projections;
    this.history = history;
    this.database = database;
    this.touched = new Touched(history);
    this.full = new FullFold(database, decoder, history, workers);
  }

  /** All views. */
  public void all() {
    of(projections.all());
  }

  /**
   * The views of these names.
   *
   * @throws IllegalArgumentException if there is no such view
   */
  public void of(String... names) {
    List<Projection<?, ?>> chosen = new ArrayList<>();
    for (String name : names) {
      chosen.add(
          projections
              .named(name)
              .orElseThrow(() -> new IllegalArgumentException("there is no view " + name)));
    }
    of(chosen);
  }

  /** One at a time: the tables being filled have fixed names. */
  private synchronized void of(List<Projection<?, ?>> chosen) {
    try (Connection connection = database.getConnection()) {
      lock(connection, "pg_advisory_lock");
      try {
        fold(chosen);
      } finally {
        dropRemains();
        lock(connection, "pg_advisory_unlock");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the read tables could not be rebuilt", e);
    }
  }

  /**
   * Drops what a rebuild that was killed has left: tables half filled, with names of persons among
   * them. Where another process rebuilds at this moment, they are that one's.
   */
  public void clear() {
    try (Connection connection = database.getConnection()) {
      if (lock(connection, "pg_try_advisory_lock")) {
        try {
          dropRemains();
        } finally {
          lock(connection, "pg_advisory_unlock");
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the remains of a rebuild could not be dropped", e);
    }
  }

  private static boolean lock(Connection connection, String how) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer =
            statement.executeQuery("select coalesce(%s(%d)::text, '')".formatted(how, LOCK))) {
      return answer.next() && !answer.getString(1).equals("false");
    }
  }

  private void dropRemains() throws SQLException {
    for (Projection<?, ?> projection : projections.all()) {
      execute("drop table if exists " + next(projection));
    }
  }

  private static String next(Projection<?, ?> projection) {
    return projection.table() + "_next";
  }

  private void fold(List<Projection<?, ?>> chosen) throws SQLException {
    long upTo = history.head();
    List<Target<?, ?>> targets = new ArrayList<>();
    for (Projection<?, ?> projection : chosen) {
      targets.add(emptied(projection));
    }
    Map<String, List<Letter>> letters = full.into(targets, upTo);
    for (Target<?, ?> target : targets) {
      finish(target, upTo, letters.getOrDefault(target.projection().name(), List.of()));
    }
  }

  private Target<?, ?> emptied(Projection<?, ?> projection) throws SQLException {
    String table = next(projection);
    execute("drop table if exists " + table);
    execute("create table %s (like %s including all)".formatted(table, projection.table()));
    return new Target<>(projection, table);
  }

  private void finish(Target<?, ?> target, long upTo, List<Letter> letters) throws SQLException {
    String name = target.projection().name();
    ApartFold<?, ?> fold = new ApartFold<>(target.projection(), target.table(), letters);
    long position = upTo;
    while (history.head() - position > NEAR) {
      position = forward(fold, position);
    }
    long caughtUp = position;
    long end = Transaction.of(database, connection -> takeOver(connection, target, fold, caughtUp));
    LOG.info("{} was rebuilt up to position {}", name, end);
  }

  /** The rest, while live waits, and the swap; gives the position at which live goes on. */
  private long takeOver(
      Connection connection, Target<?, ?> target, ApartFold<?, ?> fold, long caughtUp)
      throws SQLException {
    String name = target.projection().name();
    long live = Standing.lock(connection, name);
    long position = caughtUp;
    while (position < live) {
      position = step(connection, fold, position, live);
    }
    DeadLetters.clear(connection, name, null);
    DeadLetters.add(connection, name, fold.letters());
    swap(connection, target);
    Standing.set(connection, name, position);
    return position;
  }

  private long forward(ApartFold<?, ?> fold, long position) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return step(connection, fold, position, Long.MAX_VALUE);
    }
  }

  private long step(Connection connection, ApartFold<?, ?> fold, long position, long upTo)
      throws SQLException {
    List<Recorded<LedgerEvent>> chunk =
        history.after(position, Chunk.EVENTS_MAX).stream()
            .filter(e -> e.position() <= upTo)
            .toList();
    if (chunk.isEmpty()) {
      throw new IllegalStateException("the ledger ends before position " + upTo);
    }
    fold.fold(connection, Chunk.of(chunk, touched));
    return chunk.getLast().position();
  }

  private static void swap(Connection connection, Target<?, ?> target) throws SQLException {
    String table = target.projection().store().table();
    try (Statement statement = connection.createStatement()) {
      // Rather try again later than make every reader queue behind a long query.
      statement.execute("set local lock_timeout = '10s'");
      statement.execute("drop table " + target.projection().table());
      statement.execute("alter table %s rename to %s".formatted(target.table(), table));
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

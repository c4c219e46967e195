package org.mcrledger.query.live;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.mcrledger.query.history.Decoder;
import org.mcrledger.query.history.History;
import org.mcrledger.query.live.FullFold.Target;

/**
 * Tables as they stood when the ledger reached a position, for lists that ask what was known then:
 * folded on first use, the last few kept. A single row is folded in memory instead, see {@link
 * Projection#rowAt}.
 */
public final class AsOfTables {
  private static final int KEPT = 4;
  private static final String INFIX = "_at_";

  private final Projections projections;
  private final DataSource database;
  private final FullFold full;
  private final String process;
  private final Map<Long, Boolean> kept = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param process names this process among those that share the database: each has its own tables
   */
  public AsOfTables(
      Projections projections,
      History history,
      Decoder decoder,
      DataSource database,
      String process,
      int workers) {
    this.projections = projections;
    this.database = database;
    this.full = new FullFold(database, decoder, history, workers);
    this.process = process.replaceAll("[^a-z0-9]", "");
  }

  /**
   * The table of the view at the position; made where it is not at hand. Names of persons are never
   * copied: who is asked for them gets today's.
   */
  public synchronized String table(Projection<?, ?> projection, long position) {
    if (projection.equals(projections.person())) {
      return projection.table();
    }
    if (kept.get(position) == null) {
      make(position);
      kept.put(position, true);
      forget();
    }
    return name(projection, position);
  }

  private List<Projection<?, ?>> copied() {
    return projections.all().stream().filter(p -> !p.equals(projections.person())).toList();
  }

  private String name(Projection<?, ?> projection, long position) {
    return projection.table() + INFIX + process + "_" + position;
  }

  private void make(long position) {
    try {
      List<Target<?, ?>> targets = new ArrayList<>();
      for (Projection<?, ?> projection : copied()) {
        String table = name(projection, position);
        execute("drop table if exists " + table);
        execute(
            "create unlogged table %s (like %s including all)"
                .formatted(table, projection.table()));
        targets.add(new Target<>(projection, table));
      }
      full.into(targets, position);
    } catch (SQLException e) {
      throw new IllegalStateException("the ledger could not be read as of " + position, e);
    }
  }

  /** The longest unused goes; whoever still reads it finishes first, since a drop waits. */
  private void forget() {
    if (kept.size() <= KEPT) {
      return;
    }
    long oldest = kept.keySet().iterator().next();
    kept.remove(oldest);
    copied().forEach(projection -> drop(name(projection, oldest)));
  }

  /** Drops what this process, or an earlier one of its name, has left behind. */
  public synchronized void clear() {
    kept.clear();
    for (String table : left()) {
      drop("view." + table);
    }
  }

  private List<String> left() {
    String pattern = "%" + (INFIX + process).replace("_", "\\_") + "\\_%";
    List<String> tables = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select tablename from pg_tables where schemaname = 'view' and tablename like '"
                    + pattern
                    + "'")) {
      while (found.next()) {
        tables.add(found.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the tables of the schema view cannot be listed", e);
    }
    return tables;
  }

  private void drop(String table) {
    try {
      execute("drop table if exists " + table);
    } catch (SQLException e) {
      throw new IllegalStateException(table + " could not be dropped", e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

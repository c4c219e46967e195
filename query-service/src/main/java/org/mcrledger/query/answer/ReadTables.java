package org.mcrledger.query.answer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.kit.reading.AsOf.KnownAt;
import org.mcrledger.query.live.AsOfTables;
import org.mcrledger.query.live.Projection;
import org.mcrledger.query.live.Projections;

/**
 * The rows that answer a question: the live ones, or those of the position that was asked for. One
 * row of the past is folded in memory; lists get tables of that position, so that one statement
 * serves both.
 */
public final class ReadTables {
  private final Projections projections;
  private final AsOfTables past;
  private final DataSource database;

  public ReadTables(Projections projections, AsOfTables past, DataSource database) {
    this.projections = projections;
    this.past = past;
    this.database = database;
  }

  Projections projections() {
    return projections;
  }

  /** The name of the table to ask, for lists. */
  String table(Projection<?, ?> projection, AsOf asOf) {
    return switch (asOf.knownAt()) {
      case KnownAt.Now _ -> projection.table();
      case KnownAt.Position(long position) -> past.table(projection, position);
    };
  }

  <K, R> Optional<R> row(Projection<K, R> projection, K key, AsOf asOf) {
    return switch (asOf.knownAt()) {
      case KnownAt.Now _ ->
          Optional.ofNullable(load(projection, projection.table(), List.of(key)).get(key));
      case KnownAt.Position(long position) -> projection.rowAt(key, position);
    };
  }

  /** The rows of these keys that there are. */
  <K, R> Map<K, R> rows(Projection<K, R> projection, Collection<K> keys, AsOf asOf) {
    return load(projection, table(projection, asOf), keys);
  }

  /** Every row. */
  <K, R> Map<K, R> all(Projection<K, R> projection, AsOf asOf) {
    try (Connection connection = database.getConnection()) {
      return projection.store().loadAll(connection, table(projection, asOf));
    } catch (SQLException e) {
      throw unreadable(projection, e);
    }
  }

  private <K, R> Map<K, R> load(Projection<K, R> projection, String table, Collection<K> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    try (Connection connection = database.getConnection()) {
      return projection.store().load(connection, table, keys).rows();
    } catch (SQLException e) {
      throw unreadable(projection, e);
    }
  }

  private static IllegalStateException unreadable(Projection<?, ?> projection, SQLException e) {
    return new IllegalStateException("the read table of " + projection.name() + " is away", e);
  }
}

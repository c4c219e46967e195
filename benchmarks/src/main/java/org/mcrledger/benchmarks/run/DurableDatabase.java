package org.mcrledger.benchmarks.run;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * A PostgreSQL of the scenario's own with the settings that a standalone server gives to its own,
 * durable as that one is; gone when the scenario ends.
 */
public final class DurableDatabase implements AutoCloseable {
  private final EmbeddedPostgres postgres;
  private final List<HikariDataSource> pools = new ArrayList<>();

  private DurableDatabase(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  public static DurableDatabase start() throws IOException {
    return new DurableDatabase(
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(Path.of("target", "postgres").toFile())
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("timezone", "UTC")
            .setServerConfig("shared_buffers", "256MB")
            .setServerConfig("max_wal_size", "2GB")
            .setServerConfig("max_connections", "200")
            .start());
  }

  /** A new database on this server. */
  public void create(String database) throws SQLException {
    execute(postgres.getPostgresDatabase(), "create database " + database);
  }

  /** A pool of so many connections, all opened. */
  public DataSource pool(String database, int connections, boolean autoCommit) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(postgres.getJdbcUrl("postgres", database));
    config.setMaximumPoolSize(connections);
    config.setAutoCommit(autoCommit);
    HikariDataSource pool = new HikariDataSource(config);
    pools.add(pool);
    return pool;
  }

  public DatabaseShown shown() throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
      return DatabaseShown.by(connection);
    }
  }

  /** Runs statements outside of what is measured. */
  public static void execute(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Leaves no dirty page of one round to the next. */
  public void checkpoint() throws SQLException {
    execute(postgres.getPostgresDatabase(), "checkpoint");
  }

  @Override
  public void close() throws IOException {
    pools.forEach(HikariDataSource::close);
    postgres.close();
  }
}

package org.mcrledger.ledger.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.mcrledger.ledger.schema.LedgerSchema;

/**
 * A fresh database with an empty ledger, for one test class: {@code static final TestDatabase
 * DATABASE = TestDatabase.fresh()}, closed after all. One embedded PostgreSQL serves the whole JVM;
 * each database is copied from a template that was migrated once.
 */
public final class TestDatabase implements AutoCloseable {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String TEMPLATE = "empty_ledger";
  private static final List<String> LOGINS = List.of("command_login", "query_login");

  private final String name;
  private final List<HikariDataSource> pools = new ArrayList<>();
  private final DataSource owner;
  private final DataSource command;
  private final DataSource query;

  private TestDatabase(String name) {
    this.name = name;
    this.owner = pool("postgres");
    this.command = pool("command_login");
    this.query = pool("query_login");
  }

  /** A database of its own, with the schemas {@code ledger} and {@code subject}. */
  public static TestDatabase fresh() {
    String name = "test_" + COUNT.incrementAndGet();
    execute(
        Server.POSTGRES.getPostgresDatabase(), "create database " + name + " template " + TEMPLATE);
    return new TestDatabase(name);
  }

  /** Connections of the superuser who owns the tables. */
  public DataSource owner() {
    return owner;
  }

  /** Connections of a login whose one group is {@code mcr_command}. */
  public DataSource command() {
    return command;
  }

  /** Connections of a login whose one group is {@code mcr_query}. */
  public DataSource query() {
    return query;
  }

  /**
   * For code that wants an address instead of a DataSource; logins are postgres, command_login and
   * query_login.
   */
  public String jdbcUrl(String login) {
    return Server.POSTGRES.getJdbcUrl(login, name);
  }

  /** Runs statements as the owner. */
  public void execute(String sql) {
    execute(owner, sql);
  }

  private DataSource pool(String login) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(jdbcUrl(login));
    config.setMaximumPoolSize(16);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(5_000);
    HikariDataSource pool = new HikariDataSource(config);
    pools.add(pool);
    return pool;
  }

  /** Drops the database. */
  @Override
  public void close() {
    pools.forEach(HikariDataSource::close);
    execute(Server.POSTGRES.getPostgresDatabase(), "drop database " + name + " with (force)");
  }

  private static void execute(DataSource database, String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Started when the first test asks for a database, stopped with the JVM. */
  private static final class Server {

    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres postgres =
            EmbeddedPostgres.builder()
                // Tests lose nothing when the machine goes down, and waiting for the disk would
                // double their time.
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("max_connections", "200")
                .start();
        execute(postgres.getPostgresDatabase(), "create database " + TEMPLATE);
        new LedgerSchema(postgres.getDatabase("postgres", TEMPLATE)).migrate();
        LOGINS.forEach(
            login ->
                execute(
                    postgres.getPostgresDatabase(),
                    "create role " + login + " login in role mcr_" + login.replace("_login", "")));
        return postgres;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

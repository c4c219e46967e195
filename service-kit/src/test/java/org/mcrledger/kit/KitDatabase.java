package org.mcrledger.kit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A PostgreSQL for the tests of this module, one for all of them, and a fresh database for each
 * that asks. It keeps its usual fsync=off: these tests end with their data.
 */
public final class KitDatabase {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private KitDatabase() {}

  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A new database with schema app in it. */
  public static DataSource fresh() {
    String name = create();
    DataSource database = Server.RUNNING.getDatabase("postgres", name);
    AppSchema.migrate(database);
    return database;
  }

  /** The address of such a database, for what connects by itself. */
  public static String freshUrl() {
    String name = create();
    AppSchema.migrate(Server.RUNNING.getDatabase("postgres", name));
    return Server.RUNNING.getJdbcUrl("postgres", name);
  }

  /** A database whose services log in as {@code of_command} and {@code of_query}. */
  public static String freshUrlWithRoles() {
    JdbcClient.create(Server.RUNNING.getPostgresDatabase())
        .sql(
            """
            do $$ begin
              if not exists (select from pg_roles where rolname = 'mcr_command') then
                create role mcr_command nologin;
                create role mcr_query nologin;
                create role of_command login in role mcr_command;
                create role of_query login in role mcr_query;
              end if;
            end $$
            """)
        .update();
    return freshUrl();
  }

  private static String create() {
    String name = "kit" + COUNT.incrementAndGet();
    JdbcClient.create(Server.RUNNING.getPostgresDatabase()).sql("create database " + name).update();
    return name;
  }
}

package org.mcrledger.standalone.data;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The PostgreSQL of a standalone server: started with the server, on loopback only, durable, and
 * with a password that lies beside the data, so that another user of the machine cannot read it.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  public static final String USER = "postgres";
  private static final String DATABASE = "mcr";
  private static final String PASSWORD_FILE = "postgres-password";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private final EmbeddedPostgres postgres;
  private final String password;

  private EmbeddedDatabase(EmbeddedPostgres postgres, String password) {
    this.postgres = postgres;
    this.password = password;
  }

  /** Starts on the folder, after stopping what a killed run left there. */
  public static EmbeddedDatabase start(DataFolder folder) {
    Path database = folder.database();
    refuseDamaged(database);
    Orphan.of(database).ifPresent(Orphan::stop);
    Optional<String> known = folder.secret(PASSWORD_FILE);
    EmbeddedPostgres postgres = launch(folder, known);
    try {
      return new EmbeddedDatabase(postgres, prepare(folder, postgres, known));
    } catch (SQLException | IOException e) {
      closeQuietly(postgres);
      throw new Unstartable(
          "the database in " + database + " refuses to serve: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      closeQuietly(postgres);
      throw e;
    }
  }

  /** A folder that holds something, but no database: better refused than overwritten. */
  private static void refuseDamaged(Path database) {
    if (!Files.isDirectory(database)) {
      return;
    }
    try (Stream<Path> files = Files.list(database)) {
      boolean empty = files.findAny().isEmpty();
      List<String> needed = List.of("PG_VERSION", "postgresql.conf", "global/pg_control", "base");
      Optional<String> missing =
          needed.stream().filter(f -> !Files.exists(database.resolve(f))).findFirst();
      if (!empty && missing.isPresent()) {
        throw new Unstartable(
            "the database folder "
                + database
                + " is damaged: "
                + missing.get()
                + " is missing; restore it from a backup, or choose another --data.");
      }
    } catch (IOException e) {
      throw new Unstartable("the database folder " + database + " cannot be read.", e);
    }
  }

  private static EmbeddedPostgres launch(DataFolder folder, Optional<String> password) {
    File log = folder.root().resolve("postgres.log").toFile();
    try {
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder()
              .setDataDirectory(folder.database())
              .setOverrideWorkingDirectory(folder.programs().toFile())
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setPGStartupWait(PATIENCE)
              .setOutputRedirector(Redirect.appendTo(log))
              .setErrorRedirector(Redirect.appendTo(log));
      settings(builder);
      password.ifPresent(secret -> builder.setConnectConfig("password", secret));
      return builder.start();
    } catch (IOException | IllegalStateException e) {
      throw new Unstartable(
          "PostgreSQL does not start on " + folder.database() + "; " + log + " says why.", e);
    }
  }

  /** The library switches durability off for tests; here it is switched on again. */
  private static void settings(EmbeddedPostgres.Builder builder) {
    builder
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("timezone", "UTC")
        .setServerConfig("shared_buffers", "256MB")
        .setServerConfig("max_wal_size", "2GB")
        .setServerConfig("max_connections", "100")
        .setServerConfig("logging_collector", "off");
  }

  /** Makes the database on the first start, and puts a password before it. */
  private static String prepare(
      DataFolder folder, EmbeddedPostgres postgres, Optional<String> known)
      throws SQLException, IOException {
    String password = known.orElseGet(EmbeddedDatabase::newPassword);
    try (Connection connection =
            DriverManager.getConnection(url(postgres, "postgres"), USER, password);
        Statement statement = connection.createStatement()) {
      if (known.isEmpty()) {
        statement.execute("ALTER ROLE " + USER + " PASSWORD '" + password + "'");
        folder.writeSecret(PASSWORD_FILE, password);
      }
      requirePasswords(folder.database());
      statement.execute("SELECT pg_reload_conf()");
      try (ResultSet exists =
          statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
        if (exists.next()) {
          return password;
        }
      }
      statement.execute("CREATE DATABASE " + DATABASE);
    }
    return password;
  }

  private static void requirePasswords(Path database) throws IOException {
    Files.writeString(
        database.resolve("pg_hba.conf"),
        """
        # written by mcr-ledger at each start: a password from everyone, from this machine only
        local all all scram-sha-256
        host all all 127.0.0.1/32 scram-sha-256
        """);
  }

  private static String newPassword() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  private static String url(EmbeddedPostgres postgres, String database) {
    return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database;
  }

  public String url() {
    return url(postgres, DATABASE);
  }

  public String password() {
    return password;
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void closeQuietly(EmbeddedPostgres postgres) {
    try {
      postgres.close();
    } catch (IOException _) {
      // the failure that led here is the one to tell
    }
  }
}

package org.mcrledger.standalone.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * A PostgreSQL that is nobody's of us, prepared as an administrator would: by the file that the
 * deployment ships, with a login for the owner of the tables and for each service.
 */
final class ExternalDatabase implements AutoCloseable {
  static final String OWNER = "mcr_owner_login";
  static final String COMMAND = "mcr_command_login";
  static final String QUERY = "mcr_query_login";
  private static final Path ROLES = Path.of("../deploy/postgres/roles.sql");

  private final EmbeddedPostgres postgres;

  private ExternalDatabase(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  static ExternalDatabase start() throws IOException, SQLException {
    EmbeddedPostgres postgres =
        EmbeddedPostgres.builder()
            // The test loses nothing when the machine goes down, and waiting for the disk takes
            // time.
            .setServerConfig("fsync", "off")
            .setServerConfig("synchronous_commit", "off")
            .start();
    ExternalDatabase database = new ExternalDatabase(postgres);
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database mcr");
      statement.execute(roles());
    }
    return database;
  }

  /** The file with psql's variables filled in: psql itself is not among the binaries. */
  private static String roles() throws IOException {
    String sql = Files.readString(ROLES).replace(":\"database\"", "mcr");
    for (String each : new String[] {"owner", "command", "query"}) {
      sql = sql.replace(":'" + each + "_password'", "'" + password(each) + "'");
    }
    return sql;
  }

  private static String password(String login) {
    return "of " + login.replaceAll("mcr_|_login", "");
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/mcr";
  }

  Connection connect(String login) throws SQLException {
    return DriverManager.getConnection(url(), login, password(login));
  }

  /** Where and as whom, as environment variables under a prefix. */
  Map<String, String> environment(String prefix, String login) {
    return Map.of(
        prefix + "_URL", url(),
        prefix + "_USERNAME", login,
        prefix + "_PASSWORD", password(login));
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}

package org.mcrledger.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {
  @TempDir Path temp;

  @Test
  void what_was_committed_is_there_after_a_restart_and_the_database_is_durable()
      throws SQLException {
    try (DataFolder folder = DataFolder.open(temp);
        EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      run(database, "CREATE TABLE kept AS SELECT 42 AS answer");
      assertThat(ask(database, "SHOW fsync")).isEqualTo("on");
      assertThat(ask(database, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(ask(database, "SHOW full_page_writes")).isEqualTo("on");
    }
    try (DataFolder folder = DataFolder.open(temp);
        EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(ask(database, "SELECT answer FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void without_the_password_nobody_comes_in() {
    try (DataFolder folder = DataFolder.open(temp);
        EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThatThrownBy(
              () -> DriverManager.getConnection(database.url(), EmbeddedDatabase.USER, "guess"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password");
    }
  }

  @Test
  void a_folder_serves_one_server_at_a_time() {
    try (DataFolder _ = DataFolder.open(temp)) {
      assertThatThrownBy(() -> DataFolder.open(temp))
          .isInstanceOf(Unstartable.class)
          .hasMessageContaining("another mcr-ledger already runs on");
    }
  }

  @Test
  void a_folder_that_lost_a_part_is_refused_in_a_sentence_and_left_alone() throws IOException {
    Path database = temp.resolve("postgres");
    Files.createDirectories(database);
    Files.writeString(database.resolve("PG_VERSION"), "18");
    try (DataFolder folder = DataFolder.open(temp)) {
      assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
          .isInstanceOf(Unstartable.class)
          .hasMessageContaining("is damaged: postgresql.conf is missing");
    }
    assertThat(database).isDirectoryContaining("glob:**PG_VERSION");
  }

  @Test
  void a_postgresql_left_behind_by_a_killed_server_is_stopped_and_its_data_served()
      throws Exception {
    Process server = serveElsewhere();
    server.destroyForcibly().waitFor();
    assertThat(Orphan.of(temp.resolve("postgres")))
        .as("PostgreSQL outlives its server")
        .isPresent();
    try (DataFolder folder = DataFolder.open(temp);
        EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(ask(database, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void the_postgresql_of_another_folder_is_nobody_s_orphan_whatever_an_old_pid_file_says()
      throws IOException {
    Path other = Files.createDirectories(temp.resolve("other/postgres"));
    try (DataFolder folder = DataFolder.open(temp);
        EmbeddedDatabase _ = EmbeddedDatabase.start(folder)) {
      Files.copy(temp.resolve("postgres/postmaster.pid"), other.resolve("postmaster.pid"));
      assertThat(Orphan.of(other)).isEmpty();
      assertThat(Orphan.of(temp.resolve("postgres"))).isPresent();
    }
  }

  @Test
  void a_start_that_fails_leaves_no_postgresql_behind() throws IOException {
    Files.writeString(temp.resolve("keys"), "a file where a folder should be");
    try (DataFolder folder = DataFolder.open(temp)) {
      assertThatThrownBy(() -> EmbeddedDatabase.start(folder)).isInstanceOf(Unstartable.class);
    }
    assertThat(Orphan.of(temp.resolve("postgres"))).isEmpty();
  }

  private Process serveElsewhere() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                HoldsDatabase.class.getName(),
                temp.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader lines = process.inputReader();
    String line = lines.readLine();
    while (line != null && !line.startsWith("serving ")) {
      line = lines.readLine();
    }
    assertThat(line).as("the other process serves").isNotNull();
    return process;
  }

  private static void run(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Connection connect(EmbeddedDatabase database) throws SQLException {
    return DriverManager.getConnection(database.url(), EmbeddedDatabase.USER, database.password());
  }
}

package org.mcrledger.ledger.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mcrledger.ledger.testing.Envelopes.event;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** Who may migrate, where the database is not ours alone. */
class OwnersIT {

  private static final TestDatabase SERVER = TestDatabase.fresh();
  private static final String OWNERS =
      "select string_agg(distinct tableowner, ' ') from pg_tables where schemaname = 'ledger'";

  @BeforeAll
  static void logins() {
    SERVER.execute("create role first_owner login in role mcr_owner");
    SERVER.execute("create role second_owner login in role mcr_owner");
    SERVER.execute("create role lone_login login");
    SERVER.execute("create database of_the_group owner mcr_owner");
    SERVER.execute("create database of_one_login owner lone_login");
  }

  @AfterAll
  static void drop() {
    SERVER.execute("drop database of_the_group with (force)");
    SERVER.execute("drop database of_one_login with (force)");
    SERVER.execute("drop role first_owner, second_owner, lone_login");
    SERVER.close();
  }

  @Test
  void what_one_member_of_the_owners_group_migrated_another_migrates_on() throws SQLException {
    new LedgerSchema(database("of_the_group", "first_owner")).migrate();
    assertThat(ask(database("of_the_group", "second_owner"), OWNERS)).isEqualTo("mcr_owner");
    assertThatCode(() -> new LedgerSchema(database("of_the_group", "second_owner")).migrate())
        .doesNotThrowAnyException();
    try (LedgerAppender appender =
        new LedgerAppender(database("of_the_group", "command_login"), InstantSource.system())) {
      assertThat(appender.append(List.of(event("customer-bbc", 0))).join().firstPosition())
          .isEqualTo(1);
    }
  }

  @Test
  void a_login_that_may_create_no_roles_migrates_and_writes_alone() throws SQLException {
    DataSource alone = database("of_one_login", "lone_login");
    new LedgerSchema(alone).migrate();
    new LedgerSchema(alone).migrate();
    assertThat(ask(alone, OWNERS)).isEqualTo("lone_login");
    try (LedgerAppender appender = new LedgerAppender(alone, InstantSource.system())) {
      assertThat(appender.append(List.of(event("customer-bbc", 0))).join().firstPosition())
          .isEqualTo(1);
    }
  }

  private static DataSource database(String name, String login) {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(SERVER.jdbcUrl(login).replaceFirst("/test_\\d+", "/" + name));
    return database;
  }

  private static String ask(DataSource login, String sql) throws SQLException {
    try (Connection connection = login.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}

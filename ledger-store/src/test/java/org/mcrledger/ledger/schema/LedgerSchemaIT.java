package org.mcrledger.ledger.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.testing.TestDatabase;

class LedgerSchemaIT {

  private static final TestDatabase DATABASE = TestDatabase.fresh();

  @BeforeAll
  static void one_event() {
    try (LedgerAppender appender = new LedgerAppender(DATABASE.command(), InstantSource.system())) {
      appender.append(List.of(event("customer-bbc", 0))).join();
    }
  }

  @AfterAll
  static void drop() {
    DATABASE.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ledger.event set payload = ''",
        "update ledger.event set payload = '' where false",
        "delete from ledger.event",
        "truncate ledger.event",
        "update ledger.event_customer set customer_id = 'x'",
        "delete from ledger.event_customer",
        "truncate ledger.event_customer",
        "delete from ledger.head",
        "truncate ledger.head"
      })
  void nobody_changes_what_is_written(String change) {
    refused(DATABASE.query(), change, "permission denied");
    refused(DATABASE.command(), change, "permission denied");
    refused(DATABASE.owner(), change, "append-only");
    refused(DATABASE.owner(), "set session_replication_role = replica; " + change, "append-only");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ledger.head set position = position - 1",
        "update ledger.head set position = position",
        "update ledger.head set position = position + 1, recorded_at = recorded_at - interval '1 second'",
        "update ledger.head set position = position + 1, ledger_id = gen_random_uuid()"
      })
  void the_head_only_advances(String step) {
    refused(DATABASE.query(), step, "permission denied");
    refused(DATABASE.command(), step, "only advances");
    refused(DATABASE.owner(), step, "only advances");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into ledger.event_customer values ('x', 1)",
        "insert into subject.key (subject_id, wrapped_key) values ('x', '\\x00')",
        "delete from subject.key",
        "select * from subject.note_person",
        "select * from subject.natural_key"
      })
  void the_query_role_reads_the_ledger_and_the_keys_and_nothing_else(String statement) {
    refused(DATABASE.query(), statement, "permission denied");
  }

  @Test
  void the_query_role_reads_the_ledger_and_the_keys() throws SQLException {
    for (String table :
        List.of(
            "ledger.head",
            "ledger.event",
            "ledger.event_customer",
            "ledger.readable",
            "subject.key"))
      assertThat(ask(DATABASE.query(), "select count(*) >= 0 from " + table)).isEqualTo("t");
  }

  @Test
  void the_command_role_destroys_keys() throws SQLException {
    try (Connection connection = DATABASE.command().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into subject.key (subject_id, wrapped_key) values ('contact:1', '\\x00')");
      statement.execute(
          "update subject.key set wrapped_key = null, erased_at = now() where subject_id = 'contact:1'");
      statement.execute("delete from subject.key where subject_id = 'contact:1'");
    }
  }

  @Test
  void people_with_psql_see_payload_and_meta_as_jsonb() throws SQLException {
    assertThat(ask(DATABASE.query(), "select payload ->> 'text' from ledger.readable"))
        .isEqualTo("客户");
    assertThat(ask(DATABASE.query(), "select meta ->> 'account' from ledger.readable"))
        .isEqualTo("tester");
  }

  @Test
  void a_document_that_jsonb_cannot_hold_is_shown_as_text() throws SQLException {
    String document =
        "select jsonb_typeof(ledger.as_jsonb(convert_to('{\"a\":\"\\u0000\"}', 'UTF8')))";
    assertThat(ask(DATABASE.owner(), document)).isEqualTo("string");
  }

  @Test
  void the_database_computes_the_same_content_hash_by_itself() throws SQLException {
    assertThat(
            ask(
                DATABASE.query(),
                "select content_hash = ledger.content_hash_of(e) from ledger.event e"))
        .isEqualTo("t");
  }

  @Test
  void migrating_again_changes_nothing() throws SQLException {
    String ledger = ask(DATABASE.owner(), "select ledger_id || ' ' || position from ledger.head");
    new LedgerSchema(DATABASE.owner()).migrate();
    assertThat(ask(DATABASE.owner(), "select ledger_id || ' ' || position from ledger.head"))
        .isEqualTo(ledger);
  }

  @Test
  void the_tables_belong_to_the_owners_group() throws SQLException {
    String owners =
        "select string_agg(distinct tableowner, ' ') from pg_tables where schemaname in ('ledger', 'subject')";
    assertThat(ask(DATABASE.owner(), owners)).isEqualTo("mcr_owner");
  }

  private static void refused(DataSource login, String sql, String why) {
    assertThatThrownBy(
            () -> {
              try (Connection connection = login.getConnection();
                  Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                try {
                  statement.execute(sql);
                } finally {
                  connection.rollback();
                }
              }
            })
        .as(sql)
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(why);
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

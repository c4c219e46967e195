package org.mcrledger.standalone.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person deploys: two processes that meet in one database, under three roles. */
class ComposedServicesIT {
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  @TempDir private static Path folder;
  private static ComposedServices services;

  @BeforeAll
  static void start() throws Exception {
    services = ComposedServices.start(folder);
    var made =
        services.post(
            "command-service",
            "admin",
            "/api/v1/users",
            """
            {"login": "office", "password": "%s", "roles": ["relationship-office"], "regions": []}
            """
                .formatted(ComposedServices.PASSWORD));
    assertThat(made).isEqualTo(201);
  }

  @AfterAll
  static void stop() throws Exception {
    services.close();
  }

  @Test
  void what_one_process_records_the_other_shows() throws Exception {
    var sent =
        services.post(
            "command-service",
            "office",
            "/api/v1/customers",
            "{\"customerId\": \"acme\", \"name\": \"Acme\", \"nameZh\": \"顶点公司\"}");

    assertThat(sent).isEqualTo(201);
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(
                        services.get("query-service", "office", "/api/v1/customers/acme").status())
                    .isEqualTo(200));
    assertThat(services.get("query-service", "office", "/api/v1/customers/acme").json().toString())
        .contains("顶点公司");
  }

  @Test
  void nobody_who_serves_may_change_an_event() {
    for (var login : new String[] {"mcr_command_login", "mcr_query_login"}) {
      refused(login, "update ledger.event set type = 'x'");
      refused(login, "delete from ledger.event");
      refused(login, "truncate ledger.event");
    }
  }

  @Test
  void the_query_service_cannot_write_to_the_ledger() {
    refused("mcr_query_login", "insert into ledger.event_customer values ('acme', 1)");
    refused("mcr_query_login", "update ledger.head set position = position + 1");
    refused("mcr_query_login", "delete from subject.key");
  }

  @Test
  void the_command_service_cannot_write_the_read_models() {
    refused("mcr_command_login", "create table view.mine (x int)");
  }

  private static void refused(String login, String sql) {
    assertThatThrownBy(() -> services.execute(login, sql))
        .as(login + ": " + sql)
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
  }
}

package org.mcrledger.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mcrledger.kit.access.Role;
import org.mcrledger.kit.account.Account;
import org.mcrledger.kit.account.Accounts;
import org.mcrledger.kit.account.KnownAccounts;
import org.mcrledger.kit.account.LoginAttempts;
import org.mcrledger.kit.account.Logins;
import org.mcrledger.kit.account.NewAccount;
import org.mcrledger.kit.account.Passwords;
import org.mcrledger.kit.account.Sessions;
import org.mcrledger.kit.clock.WallClock;
import org.mcrledger.kit.job.Uploads;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Each service with a login of its own, as an installation with separate privileges has it. */
class PrivilegesIT {
  private static final String PASSWORD = "a password of the test";
  private static final WallClock CLOCK = WallClock.ofMachine();

  private final String url = KitDatabase.freshUrlWithRoles();
  private final Accounts byCommand = accounts("of_command");
  private final Accounts byQuery = accounts("of_query");

  @BeforeEach
  void command_service_makes_an_account() {
    byCommand.create(
        new NewAccount("zhang", PASSWORD, Set.of(Role.AUDITOR), Set.of(), Optional.empty()),
        "admin");
  }

  @Test
  void both_services_check_passwords_and_know_each_others_sessions() {
    Account zhang = logins("of_query").verify("zhang", PASSWORD, "192.0.2.7", "form");
    String token = sessions("of_query").begin(zhang);
    assertThat(sessions("of_command").of(token)).contains(zhang);
    sessions("of_query").end(token);
    assertThat(sessions("of_command").of(token)).isEmpty();
    assertThat(logins("of_command").verify("zhang", PASSWORD, "192.0.2.7", "basic"))
        .isEqualTo(zhang);
  }

  @Test
  void query_service_reads_accounts_and_cannot_change_them() {
    assertThat(byQuery.find("zhang")).isPresent();
    assertThatThrownBy(() -> byQuery.setPassword("zhang", "another password", "zhang"))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> byQuery.setRoles("zhang", Set.of(Role.ADMIN), "zhang"))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void neither_rewrites_the_history_of_the_schema() {
    for (String login : new String[] {"of_command", "of_query"}) {
      assertThatThrownBy(
              () -> JdbcClient.create(as(login)).sql("delete from app.flyway_history").update())
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void both_take_files_in() throws IOException {
    for (String login : new String[] {"of_command", "of_query"}) {
      Uploads uploads = new Uploads(as(login), CLOCK, 1_000);
      assertThat(uploads.store("x.csv", "zhang", new ByteArrayInputStream(new byte[10])).bytes())
          .isEqualTo(10);
    }
  }

  private Logins logins(String login) {
    return new Logins(
        known(login), accounts(login), new Passwords(), new LoginAttempts(as(login), CLOCK), CLOCK);
  }

  private Sessions sessions(String login) {
    return new Sessions(as(login), known(login), CLOCK);
  }

  private KnownAccounts known(String login) {
    return new KnownAccounts(accounts(login), CLOCK);
  }

  private Accounts accounts(String login) {
    return new Accounts(as(login), new Passwords(), CLOCK);
  }

  private DataSource as(String login) {
    return new DriverManagerDataSource(url.replace("user=postgres", "user=" + login));
  }
}

package org.mcrledger.kit.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mcrledger.kit.KitDatabase;
import org.mcrledger.kit.access.Role;
import org.mcrledger.kit.clock.WallClock;
import org.mcrledger.kit.problem.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;

class LoginsIT {
  private static final String GOOD = "correct horse 北京";
  private static final String HOME = "192.0.2.7";
  private static final String ELSEWHERE = "198.51.100.1";

  private Instant now = Instant.parse("2026-01-20T01:00:00Z");
  private final WallClock clock = new WallClock(() -> now);
  private final DataSource database = KitDatabase.fresh();
  private final Accounts accounts = new Accounts(database, new Passwords(), clock);
  private final KnownAccounts known = new KnownAccounts(accounts, clock);
  private final Sessions sessions = new Sessions(database, known, clock);
  private final Logins logins = newLogins();

  @BeforeEach
  void zhang_has_an_account() {
    accounts.create(
        new NewAccount("Zhang", GOOD, Set.of(Role.AUDITOR), Set.of(), Optional.of("st-1")),
        "admin");
  }

  @Test
  void the_right_password_opens_the_account_however_the_login_is_typed() {
    assertThat(logins.verify(" ZHANG ", GOOD, HOME, "form").actor().staffId()).contains("st-1");
    assertThat(attempts()).containsExactly("zhang true form");
  }

  @Test
  void a_wrong_password_an_unknown_login_and_a_disabled_account_are_answered_alike() {
    assertRefused("zhang", "wrong password", "login-failed");
    assertRefused("nobody", GOOD, "login-failed");
    accounts.create(
        new NewAccount("admin", GOOD, Set.of(Role.ADMIN), Set.of(), Optional.empty()), "first");
    accounts.disable("zhang", "admin");
    assertRefused("zhang", GOOD, "login-failed");
  }

  @Test
  void who_fails_again_and_again_waits_longer_and_longer() {
    fail(5);
    assertRefused("zhang", GOOD, "too-many-login-attempts");
    pass(Duration.ofSeconds(2));
    fail(1);
    pass(Duration.ofMillis(1_500));
    assertRefused("zhang", GOOD, "too-many-login-attempts");
    pass(Duration.ofSeconds(1));
    assertThat(newLogins().verify("zhang", GOOD, HOME, "form").login()).isEqualTo("zhang");
    fail(4);
    assertThat(newLogins().verify("zhang", GOOD, HOME, "form").login()).isEqualTo("zhang");
  }

  @Test
  void a_stranger_does_not_lock_somebody_out_of_the_own_place() {
    fail(5);
    assertThat(newLogins().verify("zhang", GOOD, ELSEWHERE, "form").login()).isEqualTo("zhang");
  }

  @Test
  void one_address_that_tries_many_logins_is_slowed_down_too() {
    for (int i = 0; i < LoginAttempts.FREE_ALONE; i++) {
      assertRefused("guess-" + i, "wrong password", "login-failed");
    }
    assertRefused("zhang", GOOD, "too-many-login-attempts");
  }

  @Test
  void a_password_that_was_right_is_remembered_for_minutes_but_not_past_its_change() {
    Account zhang = logins.verify("zhang", GOOD, HOME, "basic");
    assertThat(logins.verify("zhang", GOOD, HOME, "basic")).isEqualTo(zhang);
    assertThat(attempts()).hasSize(1);
    accounts.setPassword("zhang", "another password", "zhang");
    pass(KnownAccounts.FRESH.plusMillis(1));
    assertRefused("zhang", GOOD, "login-failed");
    pass(RememberedPasswords.REMEMBERED);
    logins.verify("zhang", "another password", HOME, "basic");
    pass(RememberedPasswords.REMEMBERED.plusMillis(1));
    logins.verify("zhang", "another password", HOME, "basic");
    assertThat(attempts()).hasSize(4);
  }

  @Test
  void a_session_lasts_until_logout_idleness_age_or_a_new_password() {
    Account zhang = logins.verify("zhang", GOOD, HOME, "form");
    String token = sessions.begin(zhang);
    assertThat(sessions.of(token)).contains(zhang);
    assertThat(sessions.of(token + "x")).isEmpty();
    sessions.end(token);
    assertThat(sessions.of(token)).isEmpty();

    String idle = sessions.begin(zhang);
    pass(Sessions.IDLE_MAX.minusMinutes(1));
    assertThat(sessions.of(idle)).isPresent();
    pass(Sessions.IDLE_MAX.minusMinutes(1));
    assertThat(sessions.of(idle)).as("seen in between").isPresent();
    pass(Sessions.IDLE_MAX.plusMinutes(1));
    assertThat(sessions.of(idle)).isEmpty();

    String changed = sessions.begin(zhang);
    accounts.setPassword("zhang", "another password", "zhang");
    pass(KnownAccounts.FRESH.plusMillis(1));
    assertThat(sessions.of(changed)).isEmpty();
  }

  @Test
  void tokens_are_stored_as_hashes_only() {
    String token = sessions.begin(logins.verify("zhang", GOOD, HOME, "form"));
    assertThat(
            JdbcClient.create(database)
                .sql("select encode(token_hash, 'escape') from app.session")
                .query(String.class)
                .list())
        .noneMatch(stored -> stored.contains(token));
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      assertRefused("zhang", "wrong password", "login-failed");
    }
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private void assertRefused(String login, String password, String rule) {
    assertThatThrownBy(() -> newLogins().verify(login, password, HOME, "form"))
        .isInstanceOf(Refused.class)
        .hasMessage(rule);
  }

  /** Without the passwords that another one remembers. */
  private Logins newLogins() {
    return new Logins(known, accounts, new Passwords(), new LoginAttempts(database, clock), clock);
  }

  private List<String> attempts() {
    return JdbcClient.create(database)
        .sql(
            "select login || ' ' || succeeded || ' ' || channel from app.login_attempt order by id")
        .query(String.class)
        .list();
  }
}

package org.mcrledger.kit.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mcrledger.kit.KitDatabase;
import org.mcrledger.kit.access.Role;
import org.mcrledger.kit.access.Scope;
import org.mcrledger.kit.clock.WallClock;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountsIT {
  private static final String GOOD = "twelve chars";

  private final DataSource database = KitDatabase.fresh();
  private final Accounts accounts = new Accounts(database, new Passwords(), WallClock.ofMachine());

  @Test
  void the_first_start_makes_admin_with_the_given_password() {
    assertThat(FirstAdministrator.ensure(accounts, Optional.of("given password"))).isEmpty();
    assertThat(accounts.find("admin").orElseThrow().roles()).containsExactly(Role.ADMIN);
    assertThat(matches("admin", "given password")).isTrue();
    assertThat(FirstAdministrator.ensure(accounts, Optional.of("another password"))).isEmpty();
    assertThat(matches("admin", "another password")).isFalse();
  }

  @Test
  void without_a_given_password_one_is_generated_and_told_once() {
    String generated = FirstAdministrator.ensure(accounts, Optional.empty()).orElseThrow();
    assertThat(generated).hasSizeGreaterThanOrEqualTo(Passwords.LENGTH_MIN);
    assertThat(matches("admin", generated)).isTrue();
    assertThat(FirstAdministrator.ensure(accounts, Optional.empty())).isEmpty();
  }

  @Test
  void a_password_of_eleven_characters_is_refused_and_one_of_twelve_taken() {
    assertThatThrownBy(() -> create("short", "eleven char")).hasMessage("password-too-short");
    assertThat(accounts.find("short")).isEmpty();
    create("chinese", "一二三四五六七八九十百千");
    assertThat(matches("chinese", "一二三四五六七八九十百千")).isTrue();
  }

  @Test
  void a_long_password_counts_to_its_last_character() {
    String longOne = "长".repeat(100);
    create("zhang", longOne + "1");
    assertThat(matches("zhang", longOne + "1")).isTrue();
    assertThat(matches("zhang", longOne + "2")).isFalse();
    assertThatThrownBy(() -> create("endless", "x".repeat(1_001))).hasMessage("password-too-long");
  }

  @Test
  void a_password_is_the_same_composed_or_not() {
    create("andre", "caf\u00e9 caf\u00e9 caf\u00e9");
    assertThat(matches("andre", "cafe\u0301 cafe\u0301 cafe\u0301")).isTrue();
  }

  @Test
  void a_login_is_taken_in_every_spelling() {
    create("Zhang.Wei", GOOD);
    assertThatThrownBy(() -> create("ZHANG.WEI", GOOD)).hasMessage("login-taken");
    assertThat(accounts.find("zhang.wei")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".x", "a b", "a:b", "a\nb", "<script>"})
  void a_login_is_made_of_letters_and_digits(String login) {
    assertThatThrownBy(() -> create(login, GOOD)).hasMessage("login-unfit");
  }

  @Test
  void the_last_administrator_stays_one() {
    FirstAdministrator.ensure(accounts, Optional.of(GOOD));
    assertThatThrownBy(() -> accounts.disable("admin", "admin")).hasMessage("last-administrator");
    assertThatThrownBy(() -> accounts.setRoles("admin", Set.of(Role.AUDITOR), "admin"))
        .hasMessage("last-administrator");
    accounts.create(
        new NewAccount("second", GOOD, Set.of(Role.ADMIN), Set.of(), Optional.empty()), "admin");
    accounts.disable("admin", "second");
    assertThat(accounts.find("admin").orElseThrow().isActive()).isFalse();
    accounts.enable("admin", "second");
    assertThat(accounts.find("admin").orElseThrow().isActive()).isTrue();
  }

  @Test
  void every_change_of_an_account_says_who_made_it() {
    FirstAdministrator.ensure(accounts, Optional.of(GOOD));
    create("zhang", GOOD);
    accounts.setRoles("zhang", Set.of(Role.REGIONAL_HEAD), "admin");
    accounts.setRegions("zhang", Set.of("north"), "admin");
    accounts.linkStaff("zhang", "st-1", "admin");
    accounts.setPassword("zhang", GOOD + "!", "zhang");
    assertThat(changes("zhang"))
        .containsExactly(
            "admin created: auditor",
            "admin roles: regional-head",
            "admin regions: north",
            "admin staff: st-1",
            "zhang password set");
    Account zhang = accounts.find("zhang").orElseThrow();
    assertThat(zhang.revision()).isEqualTo(5);
    assertThat(zhang.actor().staffId()).contains("st-1");
    assertThatThrownBy(() -> accounts.linkStaff("nobody", null, "admin"))
        .hasMessage("account-unknown");
  }

  @Test
  void a_scope_is_a_condition_that_postgresql_takes() {
    Scope both =
        new Scope.OwnOrRegion(new Scope.Own("st-1"), new Scope.Region(Set.of("north", "east")));
    Scope.Condition condition = both.condition("c.owner", "c.region");
    assertThat(
            JdbcClient.create(database)
                .sql(
                    "select id from (values (1, 'st-1', 'south'), (2, 'st-2', 'north'),"
                        + " (3, 'st-2', 'south'), (4, null, null)) c (id, owner, region) where "
                        + condition.sql())
                .params(condition.arguments())
                .query(Integer.class)
                .list())
        .containsExactly(1, 2);
  }

  private void create(String login, String password) {
    accounts.create(
        new NewAccount(login, password, Set.of(Role.AUDITOR), Set.of(), Optional.empty()), "admin");
  }

  private boolean matches(String login, String password) {
    return new Passwords().matches(password, accounts.hashOf(login).orElseThrow());
  }

  private List<String> changes(String login) {
    return JdbcClient.create(database)
        .sql("select by || ' ' || change from app.account_change where login = ? order by id")
        .param(login)
        .query(String.class)
        .list();
  }
}

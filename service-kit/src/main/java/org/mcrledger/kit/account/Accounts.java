package org.mcrledger.kit.account;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mcrledger.kit.access.Role;
import org.mcrledger.kit.clock.WallClock;
import org.mcrledger.kit.problem.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts of this installation. Every change says who made it, and is kept. */
public final class Accounts {
  private static final String COLUMNS =
      "login, roles, regions, staff_id, revision, created_at, disabled_at";

  private final JdbcClient jdbc;
  private final Passwords passwords;
  private final WallClock clock;

  public Accounts(DataSource dataSource, Passwords passwords, WallClock clock) {
    this.jdbc = JdbcClient.create(dataSource);
    this.passwords = passwords;
    this.clock = clock;
  }

  public Optional<Account> find(String login) {
    return jdbc.sql("select " + COLUMNS + " from app.account where login = ?")
        .param(NewAccount.normal(login))
        .query((row, _) -> account(row))
        .optional();
  }

  public List<Account> list() {
    return jdbc.sql("select " + COLUMNS + " from app.account order by login")
        .query((row, _) -> account(row))
        .list();
  }

  public boolean isEmpty() {
    return !jdbc.sql("select exists (select from app.account)").query(Boolean.class).single();
  }

  /** Makes the account; a login that is taken is refused. */
  public Account create(NewAccount wanted, String by) {
    passwords.check(wanted.password(), "password");
    OffsetDateTime now = now();
    try {
      jdbc.sql(
              """
              with made as (
                insert into app.account
                  (login, password_hash, roles, regions, staff_id, created_at, password_changed_at)
                values (:login, :hash, :roles, :regions, :staff, :now, :now) returning login)
              insert into app.account_change (at, login, by, change)
              select :now, login, :by, :change from made
              """)
          .param("login", wanted.login())
          .param("hash", passwords.hash(wanted.password()))
          .param("roles", keys(wanted.roles()))
          .param("regions", wanted.regions().toArray(String[]::new))
          .param("staff", wanted.staffId().orElse(null))
          .param("now", now)
          .param("by", by)
          .param("change", "created: " + String.join(", ", keys(wanted.roles())))
          .update();
    } catch (DuplicateKeyException _) {
      throw Problem.of("login-taken", 409).at("login").with("value", wanted.login()).asException();
    }
    return require(wanted.login());
  }

  /** A new password ends the sessions that were begun with the old one. */
  public void setPassword(String login, String password, String by) {
    passwords.check(password, "password");
    change(
        login,
        by,
        "password set",
        "password_hash = :value, password_changed_at = :now",
        passwords.hash(password));
  }

  public void setRoles(String login, Set<Role> roles, String by) {
    if (roles.isEmpty()) {
      throw Problem.of("account-needs-a-role", 422).at("roles").asException();
    }
    refuseLastAdmin(login, roles.contains(Role.ADMIN));
    String[] keys = keys(roles);
    change(login, by, "roles: " + String.join(", ", keys), "roles = :value", keys);
  }

  /** Links the account to a staff member, or to none. */
  public void linkStaff(String login, @Nullable String staffId, String by) {
    change(login, by, "staff: " + staffId, "staff_id = :value::text", staffId);
  }

  public void setRegions(String login, Set<String> regions, String by) {
    String[] sorted = regions.stream().sorted().toArray(String[]::new);
    change(login, by, "regions: " + String.join(", ", sorted), "regions = :value", sorted);
  }

  /** Ends the account's sessions, and nobody logs in with it until it is enabled again. */
  public void disable(String login, String by) {
    refuseLastAdmin(login, false);
    change(login, by, "disabled", "disabled_at = :value", now());
  }

  public void enable(String login, String by) {
    change(login, by, "enabled", "disabled_at = :value::timestamptz", null);
  }

  /**
   * The hash to check a password against; empty where there is no such account, or it is disabled.
   */
  Optional<String> hashOf(String login) {
    return jdbc.sql("select password_hash from app.account where login = ? and disabled_at is null")
        .param(NewAccount.normal(login))
        .query(String.class)
        .optional();
  }

  private Account require(String login) {
    return find(login)
        .orElseThrow(() -> Problem.of("account-unknown", 404).with("value", login).asException());
  }

  private void change(
      String login, String by, String what, String assignment, @Nullable Object value) {
    int changed =
        jdbc.sql(
                "with changed as (update app.account set revision = revision + 1, "
                    + assignment
                    + " where login = :login returning login)"
                    + " insert into app.account_change (at, login, by, change)"
                    + " select :now, login, :by, :what from changed")
            .param("login", NewAccount.normal(login))
            .param("value", value)
            .param("now", now())
            .param("by", by)
            .param("what", what)
            .update();
    if (changed == 0) {
      throw Problem.of("account-unknown", 404).with("value", login).asException();
    }
  }

  /** Without an administrator nobody could ever make one again. */
  private void refuseLastAdmin(String login, boolean staysAdmin) {
    boolean others =
        list().stream()
            .anyMatch(
                account ->
                    account.isActive()
                        && account.roles().contains(Role.ADMIN)
                        && !account.login().equals(NewAccount.normal(login)));
    if (!others && !staysAdmin) {
      throw Problem.of("last-administrator", 409).asException();
    }
  }

  private OffsetDateTime now() {
    return clock.now().atOffset(ZoneOffset.UTC);
  }

  private static String[] keys(Set<Role> roles) {
    return roles.stream().map(Role::key).sorted().toArray(String[]::new);
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getString("login"),
        texts(row.getArray("roles")).stream()
            .flatMap(key -> Role.of(key).stream())
            .collect(Collectors.toSet()),
        texts(row.getArray("regions")),
        Optional.ofNullable(row.getString("staff_id")),
        row.getInt("revision"),
        row.getTimestamp("created_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("disabled_at")).map(Timestamp::toInstant));
  }

  private static Set<String> texts(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray())
        .map(Object::toString)
        .collect(Collectors.toSet());
  }
}

package org.mcrledger.kit.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import javax.sql.DataSource;
import org.mcrledger.kit.clock.WallClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who is logged in with which browser. Both services read the same table, so a login holds for the
 * API and the pages alike and outlives a restart. The database knows tokens by their hash only.
 */
public final class Sessions {
  /** Without a request for this long, a session ends. */
  static final Duration IDLE_MAX = Duration.ofHours(8);

  /** However busy, a session ends after this long. */
  static final Duration AGE_MAX = Duration.ofDays(7);

  /** How exactly the last request is noted; each note is a write. */
  private static final Duration SEEN_STEP = Duration.ofMinutes(1);

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient jdbc;
  private final KnownAccounts accounts;
  private final WallClock clock;

  public Sessions(DataSource dataSource, KnownAccounts accounts, WallClock clock) {
    this.jdbc = JdbcClient.create(dataSource);
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Begins a session; the token is for the browser's cookie and kept nowhere else. */
  public String begin(Account account) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    OffsetDateTime now = now();
    jdbc.sql("delete from app.session where seen_at < ? or started_at < ?")
        .params(now.minus(IDLE_MAX), now.minus(AGE_MAX))
        .update();
    jdbc.sql(
            "insert into app.session (token_hash, login, revision, started_at, seen_at)"
                + " values (?, ?, ?, ?, ?)")
        .params(hash(token), account.login(), account.revision(), now, now)
        .update();
    return token;
  }

  /** The account of a session that is still good: not too old, and the account unchanged since. */
  public Optional<Account> of(String token) {
    OffsetDateTime now = now();
    record Found(String login, int revision, OffsetDateTime seen) {}
    Optional<Found> found =
        jdbc.sql(
                "select login, revision, seen_at from app.session"
                    + " where token_hash = ? and seen_at > ? and started_at > ?")
            .params(hash(token), now.minus(IDLE_MAX), now.minus(AGE_MAX))
            .query(
                (row, _) ->
                    new Found(
                        row.getString(1), row.getInt(2), row.getObject(3, OffsetDateTime.class)))
            .optional();
    found
        .filter(session -> session.seen().plus(SEEN_STEP).isBefore(now))
        .ifPresent(_ -> seen(token, now));
    return found.flatMap(
        session ->
            accounts
                .active(session.login())
                .filter(account -> account.revision() == session.revision()));
  }

  public void end(String token) {
    jdbc.sql("delete from app.session where token_hash = ?").param(hash(token)).update();
  }

  private void seen(String token, OffsetDateTime now) {
    jdbc.sql("update app.session set seen_at = ? where token_hash = ?")
        .params(now, hash(token))
        .update();
  }

  private OffsetDateTime now() {
    return clock.now().atOffset(ZoneOffset.UTC);
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

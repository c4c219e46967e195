package org.mcrledger.kit.account;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.mcrledger.kit.clock.WallClock;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.reading.Page;
import org.mcrledger.kit.reading.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps every attempt to log in, and makes those wait who fail again and again: by login and
 * address together, and more patiently by each alone, so that a stranger cannot easily lock
 * somebody out.
 */
public final class LoginAttempts {
  static final int FREE_TOGETHER = 5;
  static final int FREE_ALONE = 30;
  static final Duration WAIT_MAX = Duration.ofMinutes(15);
  private static final Duration COUNTED = Duration.ofHours(1);
  private static final Duration KEPT = Duration.ofDays(180);
  private static final int ROWS_MAX = 200_000;
  private static final int CLEAN_EVERY = 500;

  private record Failures(int together, int byLogin, int byAddress, Instant last) {}

  private final AtomicLong recorded = new AtomicLong();
  private final JdbcClient jdbc;
  private final WallClock clock;

  public LoginAttempts(DataSource dataSource, WallClock clock) {
    this.jdbc = JdbcClient.create(dataSource);
    this.clock = clock;
  }

  /**
   * Refuses while the waiting time after the last failure runs; the password is not even looked at.
   */
  void refuseWhileWaiting(String login, String address) {
    Failures failures = failures(login, address);
    Duration wait =
        longest(
            waitAfter(failures.together() - FREE_TOGETHER),
            waitAfter(failures.byLogin() - FREE_ALONE),
            waitAfter(failures.byAddress() - FREE_ALONE));
    Instant until = failures.last().plus(wait);
    if (until.isAfter(clock.now())) {
      long seconds = Duration.between(clock.now(), until).plusMillis(999).toSeconds();
      throw Problem.of("too-many-login-attempts", 429).with("seconds", seconds).asException();
    }
  }

  void record(String login, String address, String channel, boolean succeeded) {
    jdbc.sql(
            "insert into app.login_attempt (at, login, address, channel, succeeded)"
                + " values (?, ?, ?, ?, ?)")
        .params(now(), cut(login), cut(address), channel, succeeded)
        .update();
    if (recorded.incrementAndGet() % CLEAN_EVERY == 0) {
      clean();
    }
  }

  /** One attempt, as it was kept: by whom it said it was, from where, and through which door. */
  public record Attempt(
      long id, Instant at, String login, String address, String channel, boolean succeeded) {}

  /** The newest first. */
  public Page<Attempt> newest(PageRequest request) {
    long before =
        request.after().map(keys -> Long.parseLong(keys.getFirst())).orElse(Long.MAX_VALUE);
    List<Attempt> attempts =
        jdbc.sql(
                "select id, at, login, address, channel, succeeded from app.login_attempt"
                    + " where id < ? order by id desc limit ?")
            .params(before, request.rows())
            .query(
                (row, _) ->
                    new Attempt(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("login"),
                        row.getString("address"),
                        row.getString("channel"),
                        row.getBoolean("succeeded")))
            .list();
    return Page.cut(attempts, request, last -> List.of(Long.toString(last.id())));
  }

  private void clean() {
    jdbc.sql(
            "delete from app.login_attempt where at < ?"
                + " or id <= (select max(id) from app.login_attempt) - ?")
        .params(now().minus(KEPT), ROWS_MAX)
        .update();
  }

  /** Failures of the last hour; those of a login before its last success no longer count. */
  private Failures failures(String login, String address) {
    return jdbc.sql(
            """
            with recent as (
              select at, login, address, succeeded from app.login_attempt
              where at > :since and (login = :login or address = :address)),
            success as (
              select max(at) at from recent where succeeded and login = :login)
            select
              count(*) filter (where login = :login and address = :address and later) together,
              count(*) filter (where login = :login and later) by_login,
              count(*) filter (where address = :address) by_address,
              max(at) last
            from (select r.*, r.at > coalesce(s.at, '-infinity') later from recent r, success s) f
            where not succeeded
            """)
        .param("since", now().minus(COUNTED))
        .param("login", cut(login))
        .param("address", cut(address))
        .query(
            (row, _) -> {
              OffsetDateTime last = row.getObject("last", OffsetDateTime.class);
              return new Failures(
                  row.getInt("together"),
                  row.getInt("by_login"),
                  row.getInt("by_address"),
                  last == null ? Instant.EPOCH : last.toInstant());
            })
        .single();
  }

  /** 1, 2, 4, 8 … seconds, and at most a quarter of an hour. */
  private static Duration waitAfter(int failuresTooMany) {
    if (failuresTooMany < 0) {
      return Duration.ZERO;
    }
    return failuresTooMany >= 10 ? WAIT_MAX : Duration.ofSeconds(1L << failuresTooMany);
  }

  private static Duration longest(Duration... waits) {
    Duration longest = Duration.ZERO;
    for (Duration wait : waits) {
      longest = wait.compareTo(longest) > 0 ? wait : longest;
    }
    return longest;
  }

  private OffsetDateTime now() {
    return clock.now().atOffset(ZoneOffset.UTC);
  }

  private static String cut(String text) {
    String printable = text.replace("\0", "");
    return printable.length() <= 64 ? printable : printable.substring(0, 64);
  }
}

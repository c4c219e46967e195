package org.mcrledger.kit.account;

import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.mcrledger.kit.clock.WallClock;
import org.mcrledger.kit.problem.Problem;

/** Finds out whether somebody is who they say. */
public final class Logins {
  private static final int STRIPES = 64;

  private final Lock[] oneAtATime =
      Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);
  private final KnownAccounts known;
  private final Accounts accounts;
  private final Passwords passwords;
  private final LoginAttempts attempts;
  private final RememberedPasswords remembered;

  public Logins(
      KnownAccounts known,
      Accounts accounts,
      Passwords passwords,
      LoginAttempts attempts,
      WallClock clock) {
    this.known = known;
    this.accounts = accounts;
    this.passwords = passwords;
    this.attempts = attempts;
    this.remembered = new RememberedPasswords(clock);
  }

  /**
   * The account, if the password is right.
   *
   * @param address where the request comes from
   * @param channel {@code basic}, {@code form}, or {@code password} where it is asked for again
   * @throws org.mcrledger.kit.problem.Refused {@code login-failed} without saying which of the two
   *     was wrong, or {@code too-many-login-attempts}
   */
  public Account verify(String typedLogin, String password, String address, String channel) {
    String login = NewAccount.normal(typedLogin);
    Optional<Account> account = known.active(login);
    if (account.isPresent() && remembered.isRight(account.get(), password)) {
      return account.get();
    }
    if (!attempt(login, password, address, channel)) {
      throw Problem.of("login-failed", 401).asException();
    }
    known.forget(login);
    Account verified =
        known.active(login).orElseThrow(() -> Problem.of("login-failed", 401).asException());
    remembered.remember(verified, password);
    return verified;
  }

  /**
   * One at a time for a login, or many guesses at once would all come before the first is counted.
   */
  private boolean attempt(String login, String password, String address, String channel) {
    Lock lock = oneAtATime[Math.floorMod(login.hashCode(), STRIPES)];
    lock.lock();
    try {
      attempts.refuseWhileWaiting(login, address);
      boolean right = isRight(login, password);
      attempts.record(login, address, channel, right);
      return right;
    } finally {
      lock.unlock();
    }
  }

  private boolean isRight(String login, String password) {
    Optional<String> hash = accounts.hashOf(login);
    if (hash.isEmpty()) {
      passwords.matchNobody(password);
      return false;
    }
    return passwords.matches(password, hash.get());
  }
}

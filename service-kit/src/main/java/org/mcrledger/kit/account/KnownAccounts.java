package org.mcrledger.kit.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mcrledger.kit.clock.WallClock;

/**
 * Accounts as they were seconds ago. Every request needs its account; asking the database each time
 * would be the larger part of a small request. A change by the other service shows after this long.
 */
public final class KnownAccounts {
  static final Duration FRESH = Duration.ofSeconds(2);
  private static final int ENTRIES_MAX = 10_000;

  private record Seen(Optional<Account> account, Instant at) {}

  private final ConcurrentHashMap<String, Seen> seen = new ConcurrentHashMap<>();
  private final Accounts accounts;
  private final WallClock clock;

  public KnownAccounts(Accounts accounts, WallClock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /** The account, if there is one and it is not disabled. */
  public Optional<Account> active(String login) {
    Instant now = clock.now();
    Seen known = seen.get(login);
    if (known == null || known.at().plus(FRESH).isBefore(now)) {
      if (seen.size() >= ENTRIES_MAX) {
        seen.clear();
      }
      known = new Seen(accounts.find(login), now);
      seen.put(login, known);
    }
    return known.account().filter(Account::isActive);
  }

  /** To be called after a change made here, so that it holds at once. */
  public void forget(String login) {
    seen.remove(login);
  }
}

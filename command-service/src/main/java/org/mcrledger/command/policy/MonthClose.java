package org.mcrledger.command.policy;

import java.time.YearMonth;
import org.mcrledger.command.proposal.TierPolicy;
import org.mcrledger.kit.clock.BusinessClock;

/** Closes each month once it is over by the business clock, in order, also those missed. */
public final class MonthClose {
  private static final String NAME = "month-close";

  private final ScoringPolicy policy;
  private final TierPolicy tiers;
  private final PolicyPositions positions;
  private final BusinessClock clock;

  /** The last month known to be closed, so that the database is not asked twice a second. */
  private long known = -1;

  MonthClose(
      ScoringPolicy policy, TierPolicy tiers, PolicyPositions positions, BusinessClock clock) {
    this.policy = policy;
    this.tiers = tiers;
    this.positions = positions;
    this.clock = clock;
  }

  /**
   * Records scores and proposed tiers at the month's end; a month closed before is only brought up
   * to date.
   */
  public synchronized void close(YearMonth month) {
    policy.close(month);
    tiers.close(month.atEndOfMonth());
    if (number(month) > positions.of(NAME).orElse(0)) {
      positions.set(NAME, number(month));
    }
    known = Math.max(known, number(month));
  }

  /** Closes what is due. A new ledger begins with the month that is running. */
  public synchronized void closeDue() {
    YearMonth running = YearMonth.from(clock.today());
    if (known >= number(running) - 1) {
      return;
    }
    long closed = positions.of(NAME).orElse(-1);
    if (closed < 0) {
      closed = number(running) - 1;
      positions.set(NAME, closed);
    }
    known = closed;
    for (YearMonth month = month(closed).plusMonths(1);
        month.isBefore(running);
        month = month.plusMonths(1)) {
      close(month);
    }
  }

  private static long number(YearMonth month) {
    return month.getYear() * 12L + month.getMonthValue() - 1;
  }

  private static YearMonth month(long number) {
    return YearMonth.of((int) (number / 12), (int) (number % 12) + 1);
  }
}

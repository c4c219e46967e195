package org.mcrledger.kit.clock;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The time of this machine, for what goes on whatever day the business clock shows: sessions,
 * waiting times after wrong passwords, the pace of a job. Never for a date that the ledger keeps.
 */
public record WallClock(InstantSource source) {
  public static WallClock ofMachine() {
    return new WallClock(InstantSource.system());
  }

  public Instant now() {
    return source.instant();
  }
}

package org.mcrledger.kit.clock;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The clock of the demo: it stands at the moment that is set, and is only ever moved forward, since
 * the ledger's own time never runs backwards either.
 */
public final class SettableClock extends BusinessClock {
  private final Standing standing;

  private SettableClock(Standing standing, ZoneId zone) {
    super(standing, zone);
    this.standing = standing;
  }

  /** Stands still at the moment until it is moved: the same history comes out every time. */
  public static SettableClock standingAt(Instant moment, ZoneId zone) {
    return new SettableClock(new Standing(moment), zone);
  }

  /**
   * Moves to a later moment.
   *
   * @throws IllegalArgumentException if the moment lies before now
   */
  public void moveTo(Instant later) {
    standing.moveTo(later);
  }

  /**
   * Moves to nine in the morning of a later day; to be called on the day itself changes nothing.
   */
  public void moveTo(LocalDate day) {
    if (day.isBefore(today())) {
      throw new IllegalArgumentException("the clock only moves forward, from " + today());
    }
    Instant morning = day.atTime(9, 0).atZone(zone()).toInstant();
    if (morning.isAfter(now())) {
      moveTo(morning);
    }
  }

  private static final class Standing implements InstantSource {
    private Instant at;

    Standing(Instant at) {
      this.at = at;
    }

    @Override
    public synchronized Instant instant() {
      return at;
    }

    synchronized void moveTo(Instant later) {
      if (later.isBefore(at)) {
        throw new IllegalArgumentException("the clock only moves forward, from " + at);
      }
      at = later;
    }
  }
}

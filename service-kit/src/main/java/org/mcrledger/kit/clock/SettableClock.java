package org.mcrledger.kit.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The clock of the demo: it stands or runs at a moment that is set, and is only ever moved forward,
 * since the ledger's own time never runs backwards either.
 */
public final class SettableClock extends BusinessClock {
  private final Source source;

  private SettableClock(Source source, ZoneId zone) {
    super(source, zone);
    this.source = source;
  }

  /** Stands still at the moment until it is moved: the same history comes out every time. */
  public static SettableClock standingAt(Instant moment, ZoneId zone) {
    return new SettableClock(new Source(moment, InstantSource.fixed(moment), moment), zone);
  }

  /** Starts at the moment and goes on as fast as the machine's clock. */
  public static SettableClock runningFrom(Instant moment, ZoneId zone) {
    InstantSource machine = InstantSource.system();
    return new SettableClock(new Source(moment, machine, machine.instant()), zone);
  }

  /**
   * Moves to a later moment.
   *
   * @throws IllegalArgumentException if the moment lies before now
   */
  public void moveTo(Instant later) {
    source.moveTo(later);
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

  /** From now on the clock runs, from the moment at which it stands. */
  public void run() {
    source.follow(InstantSource.system());
  }

  private static final class Source implements InstantSource {
    private Instant base;
    private InstantSource pace;
    private Instant paceAtBase;

    Source(Instant base, InstantSource pace, Instant paceAtBase) {
      this.base = base;
      this.pace = pace;
      this.paceAtBase = paceAtBase;
    }

    @Override
    public synchronized Instant instant() {
      return base.plus(Duration.between(paceAtBase, pace.instant()));
    }

    synchronized void moveTo(Instant later) {
      if (later.isBefore(instant())) {
        throw new IllegalArgumentException("the clock only moves forward, from " + instant());
      }
      paceAtBase = pace.instant();
      base = later;
    }

    synchronized void follow(InstantSource other) {
      base = instant();
      pace = other;
      paceAtBase = other.instant();
    }
  }
}

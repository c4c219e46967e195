package org.mcrledger.kit.clock;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** Now, and the day that it is where the company does business. Nothing else reads the time. */
public class BusinessClock {
  private final InstantSource source;
  private final ZoneId zone;

  public BusinessClock(InstantSource source, ZoneId zone) {
    this.source = source;
    this.zone = zone;
  }

  /** The clock of this machine. */
  public static BusinessClock ofMachine(ZoneId zone) {
    return new BusinessClock(InstantSource.system(), zone);
  }

  public Instant now() {
    return source.instant();
  }

  public LocalDate today() {
    return dayOf(now());
  }

  public LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  /** The first moment that no longer belongs to the day. */
  public Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  public ZoneId zone() {
    return zone;
  }
}

package org.mcrledger.core.term;

import java.time.Instant;
import java.util.UUID;

/**
 * Ids that sort by when they were made (RFC 9562, version 7): what is recorded together lies
 * together in an index, instead of each id on a page of its own.
 */
public final class TimedUuid {
  private static final int VERSION_AND_LESS = 16;

  private TimedUuid() {}

  /**
   * @param at of which the id tells the millisecond
   * @param rest an id that differs from any other's; 74 of its bits are kept
   */
  public static UUID of(Instant at, UUID rest) {
    long high = at.toEpochMilli() << VERSION_AND_LESS;
    return new UUID(
        high | 0x7000L | (rest.getMostSignificantBits() & 0x0FFFL),
        (rest.getLeastSignificantBits() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
  }
}

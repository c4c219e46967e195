package org.mcrledger.kit.reading;

import java.time.LocalDate;

/**
 * The two clocks of a read: how things stood on a day, as far as the ledger knew at a position.
 *
 * @param validAt the day whose state is asked for, in the business time zone
 * @param knownAt how much of the ledger may be used
 */
public record AsOf(LocalDate validAt, KnownAt knownAt) {

  /** How much of the ledger a read may use. */
  public sealed interface KnownAt {
    /** All there is, as the live tables hold it. */
    record Now() implements KnownAt {}

    /** The events up to this position and it. */
    record Position(long position) implements KnownAt {}
  }

  public static AsOf now(LocalDate validAt) {
    return new AsOf(validAt, new KnownAt.Now());
  }

  /** The last position that may be used, where the ledger's head stands as given. */
  public long upTo(long head) {
    return switch (knownAt) {
      case KnownAt.Now _ -> head;
      case KnownAt.Position(long position) -> position;
    };
  }
}

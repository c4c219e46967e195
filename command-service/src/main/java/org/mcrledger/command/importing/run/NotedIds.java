package org.mcrledger.command.importing.run;

import java.util.UUID;

/**
 * Which ids were noted, in memory bounded by how many are expected: a Bloom filter. It forgets
 * none; one that was not noted is taken for noted in one case of thousands, and more often where
 * more were noted than expected, which costs a question and nothing else.
 */
final class NotedIds {
  private static final int BITS_AN_ID = 12;
  private static final int BITS_MIN = 1 << 12;

  /** 8 MB, enough for five million ids. */
  private static final int BITS_MAX = 1 << 26;

  private final int mask;
  private final long[] bits;

  /**
   * @param expected about how many will be noted
   */
  NotedIds(long expected) {
    long wanted = Math.clamp(expected * BITS_AN_ID, BITS_MIN, BITS_MAX);
    int size = (int) Long.highestOneBit(2 * wanted - 1);
    this.mask = size - 1;
    this.bits = new long[size / Long.SIZE];
  }

  void add(UUID id) {
    for (int i = 0; i < 4; i++) {
      int index = index(id, i);
      bits[index >>> 6] |= 1L << index;
    }
  }

  boolean mayHold(UUID id) {
    for (int i = 0; i < 4; i++) {
      int index = index(id, i);
      if ((bits[index >>> 6] & (1L << index)) == 0) {
        return false;
      }
    }
    return true;
  }

  /** Ids are hashes or random already; only the bits that say which they are are the same. */
  private int index(UUID id, int i) {
    return switch (i) {
      case 0 -> (int) (id.getMostSignificantBits() >>> 38) & mask;
      case 1 -> (int) (id.getMostSignificantBits() >>> 16) & mask;
      case 2 -> (int) (id.getLeastSignificantBits() >>> 34) & mask;
      default -> (int) id.getLeastSignificantBits() & mask;
    };
  }
}

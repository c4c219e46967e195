package org.mcrledger.command.importing.run;

import java.util.UUID;

/**
 * Which ids were noted, in constant memory: a Bloom filter. It forgets none; one that was not noted
 * is taken for noted in one case of thousands, and more often after some millions, which costs a
 * question and nothing else.
 */
final class NotedIds {
  /** Of the filter's size: 2 to the power of 26 bits, 8 MB, enough for five million ids. */
  private static final int INDEX_BITS = 26;

  private static final int INDEX_MASK = (1 << INDEX_BITS) - 1;

  private final long[] bits = new long[1 << (INDEX_BITS - 6)];

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
  private static int index(UUID id, int i) {
    return switch (i) {
      case 0 -> (int) (id.getMostSignificantBits() >>> 38) & INDEX_MASK;
      case 1 -> (int) (id.getMostSignificantBits() >>> 16) & INDEX_MASK;
      case 2 -> (int) (id.getLeastSignificantBits() >>> 34) & INDEX_MASK;
      default -> (int) id.getLeastSignificantBits() & INDEX_MASK;
    };
  }
}

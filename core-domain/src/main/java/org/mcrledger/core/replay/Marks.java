package org.mcrledger.core.replay;

import java.util.Arrays;

/** The month-ends at which something changes; in between a score stays what it is. */
final class Marks {
  private final long[] words;
  private final int months;

  Marks(int months) {
    this.months = months;
    this.words = new long[(months + 63) / 64];
  }

  /** None but the first. */
  void reset() {
    Arrays.fill(words, 0);
    words[0] = 1;
  }

  void all() {
    Arrays.fill(words, -1);
  }

  /** A month beyond the last is none. */
  void set(int month) {
    if (month < months) {
      words[month >> 6] |= 1L << month;
    }
  }

  /** The next marked one from there on; the number of months where there is none. */
  int next(int from) {
    if (from >= months) {
      return months;
    }
    int word = from >> 6;
    long left = words[word] & (-1L << from);
    while (left == 0) {
      if (++word == words.length) {
        return months;
      }
      left = words[word];
    }
    return Math.min(months, (word << 6) + Long.numberOfTrailingZeros(left));
  }
}

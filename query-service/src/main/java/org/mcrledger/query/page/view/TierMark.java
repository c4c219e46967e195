package org.mcrledger.query.page.view;

/**
 * A tier as a badge.
 *
 * @param key as decided, such as {@code S}
 * @param rank place in its scheme, from 1, the highest; 0 where no tier was decided
 * @param names what the scheme calls it
 */
public record TierMark(String key, int rank, Names names) {
  public static final TierMark NONE = new TierMark("", 0, Names.of(""));

  public boolean isNone() {
    return rank == 0;
  }
}

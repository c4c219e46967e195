package org.mcrledger.kit.reading;

import java.util.List;
import java.util.Optional;

/**
 * Which part of a list is asked for.
 *
 * @param list names the list with its filters and order, so that a cursor of another one is refused
 * @param limit how many items at most
 * @param after the order keys of the last item seen; empty at the start of the list
 */
public record PageRequest(String list, int limit, Optional<List<String>> after) {
  public static final int LIMIT_DEFAULT = 50;
  public static final int LIMIT_MAX = 500;

  /** How many rows to read: one more than the page holds tells whether there is a next one. */
  public int rows() {
    return limit + 1;
  }
}

package org.mcrledger.query.page.view;

import java.util.Optional;

/**
 * Which part of a list is seen.
 *
 * @param from number of the first line seen, from 1; 0 where there is none
 * @param to number of the last line seen
 * @param total how many there are; -1 where that was not counted
 * @param first the address of the first part, where this is not it
 * @param next the address of the next part, where there is one
 */
public record Paging(
    long from, long to, long total, Optional<String> first, Optional<String> next) {

  private static final long UNCOUNTED = -1;

  /** A part of a list whose length nobody counted. */
  public static Paging of(Query query, int lines, Optional<String> cursor) {
    return of(query, lines, UNCOUNTED, cursor);
  }

  public boolean isCounted() {
    return total != UNCOUNTED;
  }

  /**
   * @param cursor where the next part begins; empty on the last one
   */
  public static Paging of(Query query, int lines, long total, Optional<String> cursor) {
    long from = query.from();
    long to = from + lines - 1;
    return new Paging(
        lines == 0 ? 0 : from,
        lines == 0 ? 0 : to,
        total,
        from > 1 ? Optional.of(query.firstPage()) : Optional.empty(),
        cursor.map(after -> query.after(after, to + 1)));
  }
}

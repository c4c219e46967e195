package org.mcrledger.query.page.view;

import java.util.List;
import java.util.Optional;

/**
 * One import, or the reversal of one.
 *
 * @param problem why it failed, as a sentence
 * @param quote what to quote when asking for help
 * @param because why it is taken back, where it is a reversal
 * @param of the import that a reversal takes back
 * @param missing how many positions the lists have still to catch up
 * @param left the first rows that were refused
 */
public record ImportView(
    ImportLine line,
    Optional<String> problem,
    Optional<String> quote,
    Optional<String> because,
    Optional<String> of,
    long missing,
    List<Left> left) {
  /** So many rows are shown; the error file has all. */
  public static final int SHOWN = 100;

  /** A row that was refused, or of which there is something to know. */
  public record Left(long line, String column, String value, String kind, String reason) {}

  public ImportView {
    left = List.copyOf(left);
  }

  public long shown() {
    return left.size();
  }

  public boolean isCut() {
    return shown() >= SHOWN;
  }
}

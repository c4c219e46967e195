package org.mcrledger.query.page.view;

import java.util.List;

/**
 * What an import, a dry run or a reversal came to.
 *
 * @param rows all rows that were read
 * @param imported rows that were, or in a dry run would be, recorded
 * @param found what those rows brought, such as new customers; only what there is
 * @param skipped rows that the mapping leaves out, by their reasons
 * @param voided events that a reversal took back
 * @param kept events that stay because something rests on them
 */
public record ImportCounts(
    long rows,
    long imported,
    long alreadyThere,
    long skippedRows,
    long refused,
    long events,
    long sharingAnId,
    List<Count> found,
    List<Skipped> skipped,
    long voided,
    long kept) {
  /** Something that was counted, by the key of its word. */
  public record Count(String key, long number) {}

  /** Rows that were left out for one reason. */
  public record Skipped(String because, long rows) {}

  public ImportCounts {
    found = List.copyOf(found);
    skipped = List.copyOf(skipped);
  }

  /** Whether the error file has lines. */
  public boolean hasLines() {
    return skippedRows + refused + sharingAnId + kept > 0;
  }
}

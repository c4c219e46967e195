package org.mcrledger.query.lab;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.replay.Cause;
import org.mcrledger.core.replay.Comparison.Matrix;
import org.mcrledger.core.scoring.GridCell;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;

/**
 * What came of a replay.
 *
 * @param position up to which the ledger was read
 * @param hash SHA-256 over every score before and after: the same basis gives the same one
 * @param matrix the cells at the last month-end, before by after
 * @param totals how many persons move, by what the customers have in common
 */
public record ReplayResult(
    long position,
    int facts,
    int contacts,
    String hash,
    Matrix matrix,
    List<Moved> moved,
    Map<Grouping, Map<String, Integer>> totals) {
  public ReplayResult {
    moved = List.copyOf(moved);
    totals = Map.copyOf(totals);
  }

  /** What customers may have in common. */
  public enum Grouping {
    REGION,
    INDUSTRY,
    OWNER
  }

  /**
   * One person who moves; by id and rank, never by name.
   *
   * @param customer with whom the person was last
   * @param first the first month-end at which the cells differ
   * @param months at how many they do
   */
  public record Moved(
      ContactId contact,
      CustomerId customer,
      int seniority,
      LocalDate first,
      GridCell before,
      GridCell after,
      int months,
      Cause cause,
      Optional<String> region,
      Optional<String> industry,
      Optional<String> owner) {}
}

package org.mcrledger.query.lab;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.replay.Cause;
import org.mcrledger.core.replay.Classed;
import org.mcrledger.core.replay.Comparison.Matrix;
import org.mcrledger.core.replay.TierCause;
import org.mcrledger.core.replay.TierComparison;
import org.mcrledger.core.scoring.GridCell;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;

/** What came of a replay. */
public sealed interface ReplayResult {
  /** Up to which the ledger was read. */
  long position();

  /** SHA-256 over all that was found, before and after: the same basis gives the same one. */
  String hash();

  /** How many persons were scored, or customers classed. */
  int all();

  /** How many of them move. */
  int moving();

  /** How many move by what customers have in common; an empty key where nobody said. */
  Map<Grouping, Map<String, Integer>> totals();

  /** What customers may have in common, as was said last up to the position. */
  enum Grouping {
    REGION,
    INDUSTRY,
    OWNER
  }

  /**
   * Of two rule sets.
   *
   * @param matrix the cells at the last month-end, before by after
   */
  record OfRuleSets(
      long position,
      int facts,
      int contacts,
      String hash,
      Matrix matrix,
      List<Moved> moved,
      Map<Grouping, Map<String, Integer>> totals)
      implements ReplayResult {
    public OfRuleSets {
      moved = List.copyOf(moved);
      totals = Map.copyOf(totals);
    }

    @Override
    public int all() {
      return contacts;
    }

    @Override
    public int moving() {
      return moved.size();
    }
  }

  /**
   * One person who moves; by id and rank, never by name.
   *
   * @param customer with whom the person was last
   * @param first the first month-end at which the cells differ
   * @param months at how many they do
   */
  record Moved(
      ContactId contact,
      CustomerId customer,
      int seniority,
      LocalDate first,
      GridCell before,
      GridCell after,
      int months,
      Cause cause,
      CustomerLabel label) {}

  /**
   * Of two tier schemes.
   *
   * @param facts how many sales and measures were read
   * @param compared where each customer stands at each month-end, under both
   */
  record OfSchemes(
      long position,
      int facts,
      String hash,
      TierComparison compared,
      List<MovedCustomer> moved,
      Map<Grouping, Map<String, Integer>> totals)
      implements ReplayResult {
    public OfSchemes {
      moved = List.copyOf(moved);
      totals = Map.copyOf(totals);
    }

    @Override
    public int all() {
      return compared.before().customers().size();
    }

    @Override
    public int moving() {
      return moved.size();
    }
  }

  /**
   * One customer who moves.
   *
   * @param first the first month-end at which the tiers differ
   * @param months at how many they do
   */
  record MovedCustomer(
      CustomerId customer,
      LocalDate first,
      Classed before,
      Classed after,
      int months,
      TierCause cause,
      CustomerLabel label) {}

  /** What a customer has in common with others; each empty where nobody said. */
  record CustomerLabel(Optional<String> region, Optional<String> industry, Optional<String> owner) {
    static final CustomerLabel NONE =
        new CustomerLabel(Optional.empty(), Optional.empty(), Optional.empty());

    Optional<String> of(Grouping grouping) {
      return switch (grouping) {
        case REGION -> region;
        case INDUSTRY -> industry;
        case OWNER -> owner;
      };
    }
  }
}

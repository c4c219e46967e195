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
  /** What was replayed. */
  ReplayOrder order();

  /** Up to which the ledger was read. */
  long position();

  /** SHA-256 over all that was found, before and after: the same basis gives the same one. */
  String hash();

  /** How many persons were scored, or customers classed. */
  int all();

  /** How many facts, or sales and measures, were read. */
  int facts();

  /** Those of them who move. */
  List<? extends Moved> moved();

  /** How many they are. */
  default int moving() {
    return moved().size();
  }

  /** About so many bytes are held by it. */
  default long bytes() {
    return (long) moving() * Moved.BYTES;
  }

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
      ReplayOrder.OfRuleSets order,
      long position,
      int facts,
      int contacts,
      String hash,
      Matrix matrix,
      List<MovedPerson> moved,
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
  }

  /** One who moves. */
  sealed interface Moved {
    /** So many are about held by one, measured with all that only it refers to. */
    int BYTES = 250;

    /** Of a person the customer with whom that one was last. */
    CustomerId customer();

    /** The first month-end at which the cells or tiers differ. */
    LocalDate first();

    /** At how many month-ends they do. */
    int months();

    CustomerLabel label();
  }

  /** One person who moves; by id and rank, never by name. */
  record MovedPerson(
      ContactId contact,
      CustomerId customer,
      int seniority,
      LocalDate first,
      GridCell before,
      GridCell after,
      int months,
      Cause cause,
      CustomerLabel label)
      implements Moved {}

  /**
   * Of two tier schemes.
   *
   * @param compared where each customer stands at each month-end, under both
   */
  record OfSchemes(
      ReplayOrder.OfSchemes order,
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

    /** With where everybody stands at every month-end under both, a byte each. */
    @Override
    public long bytes() {
      return ReplayResult.super.bytes() + 2L * all() * order.months().count();
    }

    @Override
    public int all() {
      return compared.before().customers().size();
    }
  }

  /** One customer who moves. */
  record MovedCustomer(
      CustomerId customer,
      LocalDate first,
      Classed before,
      Classed after,
      int months,
      TierCause cause,
      CustomerLabel label)
      implements Moved {}

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

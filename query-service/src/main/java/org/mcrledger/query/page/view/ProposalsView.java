package org.mcrledger.query.page.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Proposed tiers: what a scheme makes of the portfolio, and what waits for the committee.
 *
 * @param scheme key of the scheme that is looked at
 * @param on the day that is evaluated
 * @param notInForce says so where the scheme is not in force on the day, and then nothing is
 *     compared
 * @param job the evaluation that was just asked for
 * @param outcomes what became of the lines that were just sent
 */
public record ProposalsView(
    Query query,
    String scheme,
    Names schemeName,
    LocalDate on,
    List<Choices> choices,
    Optional<String> notInForce,
    Optional<Compared> compared,
    List<ProposalRow> lines,
    Paging paging,
    List<Chosen> filters,
    Optional<Running> job,
    List<Outcome> outcomes) {
  public ProposalsView {
    choices = List.copyOf(choices);
    lines = List.copyOf(lines);
    filters = List.copyOf(filters);
    outcomes = List.copyOf(outcomes);
  }

  /**
   * Tiers held beside tiers given.
   *
   * @param needed measures for want of which customers could not be assessed
   * @param movers how many would change their tier
   * @param risers who rises out of the long tail
   */
  public record Compared(
      Matrix matrix, Totals totals, List<Count> needed, long movers, List<Riser> risers) {
    public Compared {
      needed = List.copyOf(needed);
      risers = List.copyOf(risers);
    }
  }

  /** How many customers there are, and how many of them the scheme gives no tier. */
  public record Totals(long customers, long notAssessable, long notRanked) {}

  /** A number under a name. */
  public record Count(String label, long number) {}

  /** Tiers held by tiers given. */
  public record Matrix(List<TierMark> heads, boolean ranks, List<MatrixRow> rows) {
    public Matrix {
      heads = List.copyOf(heads);
      rows = List.copyOf(rows);
    }
  }

  /** The customers that hold one tier, or none. */
  public record MatrixRow(TierMark held, List<Cell> cells, long total) {
    public MatrixRow {
      cells = List.copyOf(cells);
    }
  }

  /**
   * How many go there.
   *
   * @param stays whether that is the tier they hold
   */
  public record Cell(long number, boolean stays) {}

  /** A customer above the tier it holds. */
  public record Riser(String customer, Names names, TierMark held, TierMark given, int steps) {}

  /** An evaluation under way, or over. */
  public record Running(
      String state, long done, long total, long evaluated, long proposed, String href) {
    public boolean isUnderWay() {
      return state.equals("waiting") || state.equals("running");
    }
  }

  /** What became of one line of a reviewed list. */
  public record Outcome(Names names, boolean done, String sentence) {}

  public boolean hasAcceptable() {
    return lines.stream().anyMatch(ProposalRow::acceptable);
  }

  /** How many of the lines that were sent are recorded. */
  public long decided() {
    return outcomes.stream().filter(Outcome::done).count();
  }
}

package org.mcrledger.query.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mcrledger.core.report.TierHistory.Decision;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.core.tiering.Evaluation;
import org.mcrledger.core.tiering.Move;
import org.mcrledger.core.tiering.Move.Direction;
import org.mcrledger.core.tiering.TierScheme;

/** The tiers that customers hold beside those that a scheme gives them. */
public record Comparison(TierScheme scheme, List<ComparedLine> lines, Portfolio.Totals totals) {
  /** By customer id, where nothing else tells two apart. */
  private static final Comparator<ComparedLine> BY_ID =
      Comparator.comparing(line -> line.line().customer().value());

  public Comparison {
    lines = List.copyOf(lines);
  }

  /** What stands for no tier in a cell's name: none is held, or none is given. */
  public static final String NONE = "";

  /** Columns beside the tiers: what no tier follows for. */
  public static final String NOT_ASSESSABLE = "not-assessable";

  public static final String NOT_RANKED = "not-ranked";

  /** How many customers go from each tier held to each result, by their keys. */
  public Map<String, Map<String, Integer>> matrix() {
    Map<String, Map<String, Integer>> matrix = new TreeMap<>();
    for (ComparedLine line : lines) {
      String from = line.held().map(Decision::tier).map(TierKey::value).orElse(NONE);
      matrix
          .computeIfAbsent(from, _ -> new TreeMap<>())
          .merge(result(line.line().evaluation()), 1, Integer::sum);
    }
    return matrix;
  }

  private static String result(Evaluation evaluation) {
    return switch (evaluation) {
      case Evaluation.Assessed assessed -> assessed.tier().value();
      case Evaluation.NotAssessable _ -> NOT_ASSESSABLE;
      case Evaluation.NotRanked _ -> NOT_RANKED;
    };
  }

  /** Those whose tier would change: the ways in their order, those that go furthest first. */
  public List<ComparedLine> movers() {
    return lines.stream()
        .filter(line -> line.move().direction() != Direction.SAME)
        .sorted(
            Comparator.<ComparedLine, Move>comparing(
                    ComparedLine::move,
                    Comparator.comparing(Move::direction)
                        .thenComparing(Comparator.comparingInt(Move::steps).reversed()))
                .thenComparing(BY_ID))
        .toList();
  }

  /**
   * Who rises out of the long tail: those above the tier they hold, from the lowest tiers up, and
   * of one tier those that go furthest first.
   */
  public List<ComparedLine> risers() {
    return lines.stream()
        .filter(line -> line.move().direction() == Direction.UP)
        .sorted(
            Comparator.comparingInt((ComparedLine line) -> -place(line.held()))
                .thenComparing(
                    Comparator.comparingInt((ComparedLine l) -> l.move().steps()).reversed())
                .thenComparing(BY_ID))
        .toList();
  }

  private int place(Optional<Decision> held) {
    return held.map(decision -> scheme.place(decision.tier()))
        .map(place -> place < 0 ? scheme.tiers().size() : place)
        .orElse(scheme.tiers().size());
  }
}

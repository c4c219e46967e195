package org.mcrledger.query.answer;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.core.tiering.Evaluation;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.kit.reading.Page;

/** What a scheme makes of all customers in scope. */
public record Portfolio(TierScheme scheme, Page<EvaluationLine> page, Totals totals) {
  /**
   * How many customers stand where.
   *
   * @param tiers every tier of the scheme, from the highest down
   * @param needed how many customers could not be assessed for want of each measure; one that lacks
   *     several is counted for each
   */
  public record Totals(
      int customers,
      Map<TierKey, Integer> tiers,
      int notAssessable,
      int notRanked,
      Map<Measure, Integer> needed) {

    static Totals of(TierScheme scheme, List<EvaluationLine> lines) {
      Map<TierKey, Integer> tiers = new LinkedHashMap<>();
      scheme.tiers().forEach(tier -> tiers.put(tier.key(), 0));
      Map<Measure, Integer> needed = new EnumMap<>(Measure.class);
      int notAssessable = 0;
      int notRanked = 0;
      for (EvaluationLine line : lines) {
        switch (line.evaluation()) {
          case Evaluation.Assessed assessed -> tiers.merge(assessed.tier(), 1, Integer::sum);
          case Evaluation.NotRanked _ -> notRanked++;
          case Evaluation.NotAssessable(_, var needs) -> {
            notAssessable++;
            needs.forEach(need -> needed.merge(need.measure(), 1, Integer::sum));
          }
        }
      }
      return new Totals(lines.size(), tiers, notAssessable, notRanked, needed);
    }
  }
}

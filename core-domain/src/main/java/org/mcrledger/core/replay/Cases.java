package org.mcrledger.core.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mcrledger.core.replay.BackTest.Excluded;
import org.mcrledger.core.replay.BackTest.Outcome;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.tiering.TierScheme;

/**
 * Customers with a score at the end of one year and an outcome of the next, in the order of their
 * ids.
 *
 * @param excluded how many have no outcome or no score, by why; an outcome that is none counts
 *     first
 */
public record Cases(List<Case> cases, Map<Excluded, Integer> excluded) {
  /** One customer. */
  public record Case(CustomerId customer, double score, double outcome) {}

  /**
   * @param year that of the scores
   * @param official whose tiers are an outcome
   */
  public static Cases of(
      Map<CustomerId, Double> scores,
      int year,
      Outcome outcome,
      Labels labels,
      TierScheme official) {
    return of(List.of(scores), year, outcome, labels, official).getFirst();
  }

  /** Several scores of a year, each beside the same outcomes. */
  public static List<Cases> of(
      List<Map<CustomerId, Double>> scores,
      int year,
      Outcome outcome,
      Labels labels,
      TierScheme official) {
    Map<CustomerId, Came> came =
        switch (outcome) {
          case REVENUE_GROWTH -> labels.revenue().growth(year, year + 1);
          case TIER_DECIDED -> labels.tiersDecided(year + 1, official);
          case CLOSING_STANCE -> labels.projects().closingStances(year + 1);
        };
    return scores.stream().map(each -> of(each, came)).toList();
  }

  static Cases of(Map<CustomerId, Double> scores, Map<CustomerId, Came> outcomes) {
    List<Case> cases = new ArrayList<>();
    Map<Excluded, Integer> excluded = new EnumMap<>(Excluded.class);
    outcomes.forEach(
        (customer, came) -> {
          Double score = scores.get(customer);
          switch (came) {
            case Came.NoCase(Excluded why) -> excluded.merge(why, 1, Integer::sum);
            case Came.Value(double value) -> {
              if (score == null) {
                excluded.merge(Excluded.UNSCORED, 1, Integer::sum);
              } else {
                cases.add(new Case(customer, score, value));
              }
            }
          }
        });
    cases.sort(Comparator.comparing(each -> each.customer().value()));
    return new Cases(cases, excluded);
  }

  public double[] scores() {
    return cases.stream().mapToDouble(Case::score).toArray();
  }

  public double[] outcomes() {
    return cases.stream().mapToDouble(Case::outcome).toArray();
  }
}

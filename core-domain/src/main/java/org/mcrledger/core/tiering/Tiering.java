package org.mcrledger.core.tiering;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.core.tiering.Evaluation.Assessed;
import org.mcrledger.core.tiering.Evaluation.NotAssessable;
import org.mcrledger.core.tiering.Evaluation.NotRanked;
import org.mcrledger.core.tiering.Evaluation.Reason;
import org.mcrledger.core.tiering.Evaluation.Step;
import org.mcrledger.core.tiering.Method.FirstFit;
import org.mcrledger.core.tiering.Method.Ladder;
import org.mcrledger.core.tiering.Method.Levels;
import org.mcrledger.core.tiering.Method.Ranked;
import org.mcrledger.core.tiering.Method.Rule;

/**
 * Which tier a scheme gives (客户分级). A missing measure gives 'not assessable', never a guess: a rule
 * that does not hold whatever the missing measure is, is passed.
 */
public final class Tiering {
  private final TierScheme scheme;
  private final Ranking ranking;
  private final Optional<WaysUp> waysUp;

  private Tiering(TierScheme scheme, Ranking ranking, Optional<WaysUp> waysUp) {
    this.scheme = scheme;
    this.ranking = ranking;
    this.waysUp = waysUp;
  }

  /**
   * By a scheme, among these customers.
   *
   * @param portfolio all customers there are where the scheme ranks; others ignore it
   */
  public static Tiering among(TierScheme scheme, List<CustomerMeasures> portfolio) {
    return among(scheme, Ranking.of(scheme.ranks() ? portfolio : List.of()));
  }

  public static Tiering among(TierScheme scheme, Ranking ranking) {
    Tiering bare = new Tiering(scheme, ranking, Optional.empty());
    return new Tiering(
        scheme,
        ranking,
        Optional.of(new WaysUp(scheme, customer -> bare.evaluate(customer).given())));
  }

  /** The same without what is missing for a higher tier: for who asks for very many tiers. */
  public Tiering withoutNext() {
    return new Tiering(scheme, ranking, Optional.empty());
  }

  public Evaluation evaluate(CustomerMeasures customer) {
    return switch (scheme.method()) {
      case FirstFit method -> firstFit(method, customer);
      case Levels method -> lowest(method, customer);
      case Ranked method -> ranked(method, customer);
    };
  }

  private Evaluation firstFit(FirstFit method, CustomerMeasures customer) {
    int number = 0;
    for (Rule rule : method.rules()) {
      number++;
      switch (rule.when().on(customer)) {
        case FALSE -> {}
        case UNKNOWN -> {
          return notAssessable(customer, rule.when().wants(customer));
        }
        case TRUE -> {
          Reason because = new Reason.RuleFits(number, rule.when());
          return new Assessed(customer, rule.tier(), because, next(rule.tier(), customer));
        }
      }
    }
    throw new IllegalStateException(scheme.key() + " has no rule that fits all the others");
  }

  private Optional<Step> next(TierKey reached, CustomerMeasures customer) {
    return waysUp.flatMap(ways -> ways.from(reached, customer));
  }

  private Evaluation lowest(Levels method, CustomerMeasures customer) {
    List<Measure> unknown =
        method.ladders().stream()
            .map(Ladder::measure)
            .filter(measure -> customer.find(measure).isEmpty())
            .toList();
    if (!unknown.isEmpty()) {
      return notAssessable(customer, unknown);
    }
    Map<Measure, TierKey> levels = new EnumMap<>(Measure.class);
    for (Ladder ladder : method.ladders()) {
      Optional<TierKey> level = level(ladder, method, customer);
      if (level.isEmpty()) {
        return method.below() == Method.Below.NOT_RANKED
            ? new NotRanked(customer)
            : notAssessable(customer, Set.of(ladder.measure()));
      }
      levels.put(ladder.measure(), level.get());
    }
    TierKey lowest =
        levels.values().stream().max(Comparator.comparingInt(scheme::place)).orElseThrow();
    return new Assessed(customer, lowest, new Reason.LowestLevel(levels), next(lowest, customer));
  }

  private Optional<TierKey> level(Ladder ladder, Levels method, CustomerMeasures customer) {
    return ladder.from().stream()
        .filter(step -> reached(ladder, step, customer))
        .map(Map.Entry::getKey)
        .findFirst()
        .or(
            () ->
                method.below() == Method.Below.LAST_TIER
                    ? Optional.of(scheme.tiers().getLast().key())
                    : Optional.empty());
  }

  private static boolean reached(
      Ladder ladder, Map.Entry<TierKey, BigDecimal> step, CustomerMeasures customer) {
    return border(ladder, step).on(customer) == Truth.TRUE;
  }

  private static Condition border(Ladder ladder, Map.Entry<TierKey, BigDecimal> step) {
    return new Condition.AtLeast(ladder.measure(), step.getValue());
  }

  private Evaluation ranked(Ranked method, CustomerMeasures customer) {
    Missing why = customer.whyMissing(Measure.SALES);
    if (customer.find(Measure.SALES).isEmpty() && !why.ratesFor().isEmpty()) {
      return new NotAssessable(customer, List.of(why));
    }
    return ranking
        .place(customer.customer())
        .<Evaluation>map(place -> placed(method, place, customer))
        .orElseGet(() -> new NotRanked(customer));
  }

  private Evaluation placed(Ranked method, int place, CustomerMeasures customer) {
    int lastOfHigher = 0;
    for (Map.Entry<TierKey, BigDecimal> share : method.shares()) {
      int last = ranking.lastPlace(share.getValue());
      if (place <= last) {
        Reason because = new Reason.Place(place, ranking.size(), last);
        Optional<Step> next = overtaking(share.getKey(), lastOfHigher, customer);
        return new Assessed(customer, share.getKey(), because, next);
      }
      lastOfHigher = last;
    }
    throw new IllegalStateException(scheme.key() + " has shares that do not end at 100");
  }

  /** Who takes the place of the last one in the tier above is of that tier. */
  private Optional<Step> overtaking(TierKey tier, int lastOfHigher, CustomerMeasures customer) {
    return above(tier)
        .map(above -> new Step(above, ranking.toTake(lastOfHigher, customer.customer())));
  }

  private Optional<TierKey> above(TierKey tier) {
    return waysUp.flatMap(_ -> scheme.above(tier));
  }

  private static NotAssessable notAssessable(
      CustomerMeasures customer, Collection<Measure> wanted) {
    return new NotAssessable(customer, wanted.stream().map(customer::whyMissing).toList());
  }
}

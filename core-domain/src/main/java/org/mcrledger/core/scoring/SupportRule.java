package org.mcrledger.core.scoring;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.Stance;

/**
 * How stances become support: of each opportunity the last one in the window, mapped, capped where
 * a competitor is favoured, averaged by weight.
 *
 * @param unknownAfterMonths with no stance for so many months support is unknown; the window where
 *     it does not say
 * @param points what a stance is worth; one that is not named is no stance and hides none before it
 * @param weights how much an opportunity counts; each importance has one, above 0
 * @param percent what an older stance still weighs, in percent of the opportunity's weight
 * @param competitorCap the most that a stance is worth where a competitor is favoured
 * @param when a condition that a stance must meet to be one
 */
public record SupportRule(
    int windowMonths,
    OptionalInt unknownAfterMonths,
    Map<Stance, Integer> points,
    Map<Importance, Integer> weights,
    ByAge percent,
    int competitorCap,
    Optional<Condition> when,
    Rounding rounding) {
  public SupportRule {
    points = Ordered.copy(points);
    weights = Ordered.copy(weights);
  }

  /** The ages in months at which a stance may begin to count for less, or for nothing. */
  public IntStream ages() {
    IntStream own = IntStream.of(windowMonths, unknownAfterMonths.orElse(windowMonths));
    return IntStream.concat(own, percent.steps().stream().mapToInt(ByAge.Step::afterMonths))
        .distinct();
  }

  /** With no stance for so many months support is unknown: none that is older weighs anything. */
  int silentAfterMonths() {
    IntStream weightless =
        percent.steps().stream()
            .filter(step -> step.value() == 0)
            .mapToInt(ByAge.Step::afterMonths);
    IntStream own = IntStream.of(windowMonths, unknownAfterMonths.orElse(windowMonths));
    return IntStream.concat(own, weightless).min().orElse(windowMonths);
  }

  /** The condition asks how old a stance is: its answer may change on any day. */
  public boolean asksAge() {
    return when.filter(Condition::asksAge).isPresent();
  }

  /** How a mean becomes a whole step. */
  public enum Rounding implements Keyed {
    /** To the nearest step; a half goes to the step nearer to 0: 1.5 to 1, -1.5 to -1. */
    HALF_TOWARDS_ZERO,
    /** To the nearest step; a half goes to the step farther from 0: 1.5 to 2, -1.5 to -2. */
    HALF_AWAY_FROM_ZERO,
    /** To the nearest step; a half goes to the higher one: 1.5 to 2, -1.5 to -1. */
    HALF_UP,
    /** To the nearest step; a half goes to the lower one: 1.5 to 1, -1.5 to -2. */
    HALF_DOWN,
    /** To the step nearer to 0: 1.9 to 1, -1.9 to -1. */
    TOWARDS_ZERO,
    /** To the lower step: 1.9 to 1, -1.1 to -2. */
    DOWN,
    /** To the higher step: 1.1 to 2, -1.9 to -1. */
    UP;

    /** The rounded quotient, in whole numbers throughout; {@code weights} above 0. */
    int quotient(int sum, int weights) {
      int doubled = 2 * weights;
      return switch (this) {
        case HALF_TOWARDS_ZERO ->
            Integer.signum(sum) * ((2 * Math.abs(sum) + weights - 1) / doubled);
        case HALF_AWAY_FROM_ZERO -> Integer.signum(sum) * ((2 * Math.abs(sum) + weights) / doubled);
        case HALF_UP -> Math.floorDiv(2 * sum + weights, doubled);
        case HALF_DOWN -> Math.ceilDiv(2 * sum - weights, doubled);
        case TOWARDS_ZERO -> sum / weights;
        case DOWN -> Math.floorDiv(sum, weights);
        case UP -> Math.ceilDiv(sum, weights);
      };
    }

    @Override
    public String key() {
      return Keyed.keyOf(this);
    }
  }
}

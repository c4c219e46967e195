package org.mcrledger.benchmarks.run;

import java.util.List;
import java.util.Optional;

/**
 * One number that was found.
 *
 * @param name unique in its scenario
 * @param unit such as {@code commands/s}; {@code x} for a ratio
 * @param value the median of the rounds
 * @param rounds what each round gave, in order
 * @param target what the project promised itself, where it did
 * @param reference what another system was seen to do, where one is known
 */
public record Figure(
    String name,
    String unit,
    double value,
    List<Double> rounds,
    Optional<Target> target,
    Optional<String> reference) {

  public Figure {
    rounds = List.copyOf(rounds);
  }

  static Figure of(String name, String unit, List<Double> rounds) {
    return new Figure(name, unit, median(rounds), rounds, Optional.empty(), Optional.empty());
  }

  /** The one in the middle; of an even number the mean of the two. */
  public static double median(List<Double> rounds) {
    List<Double> sorted = rounds.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** What was promised: at least the bound, or at most. */
  public record Target(double bound, boolean atLeast) {
    public static Target atLeast(double bound) {
      return new Target(bound, true);
    }

    public static Target atMost(double bound) {
      return new Target(bound, false);
    }

    public boolean metBy(double value) {
      return atLeast ? value >= bound : value <= bound;
    }
  }
}

package org.mcrledger.core.scoring;

import java.time.LocalDate;
import java.util.List;

/**
 * A whole number that changes in steps as a fact grows old: what is older than {@code afterMonths}
 * months has the step's value, until the next step.
 *
 * @param steps from the youngest age up; none where age does not matter
 */
public record ByAge(List<Step> steps) {
  /** Age does not matter. */
  public static final ByAge NEVER = new ByAge(List.of());

  public ByAge {
    steps = List.copyOf(steps);
  }

  /** A fact is older than N months on the day N months after its last day, and from then on. */
  public record Step(int afterMonths, int value) {}

  public boolean isNever() {
    return steps.isEmpty();
  }

  int[] values() {
    return steps.stream().mapToInt(Step::value).toArray();
  }

  /** The last day, as a day of the epoch, from which each step takes a fact at that date. */
  int[] bordersAt(LocalDate at) {
    return steps.stream()
        .mapToInt(step -> Window.epochDay(at.minusMonths(step.afterMonths())))
        .toArray();
  }
}

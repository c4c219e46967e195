package org.mcrledger.core.report;

import java.time.LocalDate;
import java.util.List;
import org.mcrledger.core.term.Period;

/** The periods for which something holds. */
final class Periods {
  private Periods() {}

  /** What is left of the periods when they end before the day. */
  static List<Period> endedBefore(List<Period> periods, LocalDate end) {
    LocalDate last = end.minusDays(1);
    return periods.stream()
        .filter(period -> !period.from().isAfter(last))
        .map(
            period ->
                period.to().filter(to -> to.isBefore(last)).isPresent()
                    ? period
                    : Period.of(period.from(), last))
        .toList();
  }
}

package org.mcrledger.query.answer;

import java.time.LocalDate;
import java.util.Optional;
import org.mcrledger.core.term.CustomerId;

/**
 * Which changes of tier are shown; what is empty does not filter.
 *
 * @param person login name or staff id of who decided, voided or corrected
 * @param from the first day on which the change was recorded, in the business time zone
 * @param to the last day
 */
public record TierFilter(
    Optional<String> person,
    Optional<CustomerId> customer,
    Optional<String> scheme,
    Optional<LocalDate> from,
    Optional<LocalDate> to) {
  public static final TierFilter ALL =
      new TierFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}

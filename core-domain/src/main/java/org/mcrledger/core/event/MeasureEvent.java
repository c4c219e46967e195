package org.mcrledger.core.event;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.FreeText;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.term.StreamName;

/** What we found a customer to be like, by the measures that tier schemes read. */
public sealed interface MeasureEvent extends LedgerEvent {
  CustomerId customer();

  @Override
  default StreamName stream() {
    return StreamName.of("measures", customer());
  }

  @Override
  default Set<CustomerId> customers() {
    return Set.of(customer());
  }

  /**
   * One measure of a customer, as it was found on a date: it holds until it is taken again.
   *
   * @param value one of the measure's scale
   * @param source where it is known from, such as a report or a visit
   * @param because why it was found to be so
   * @param horizonYears how many years ahead a strategic fit is meant to hold, usually 3 to 5
   */
  record MeasureTaken(
      CustomerId customer,
      Measure measure,
      MeasureValue value,
      FuzzyDate on,
      @FreeText Optional<String> source,
      @FreeText String because,
      OptionalInt horizonYears)
      implements MeasureEvent, Observation {
    @Override
    public FuzzyDate occurred() {
      return on;
    }
  }
}

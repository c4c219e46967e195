package org.mcrledger.core.measure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerStanding;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureValue;

/** What one may ask of the record of a customer's measures. */
public sealed interface MeasureCommand {
  CustomerId customer();

  /**
   * Enter what a measure was found to be.
   *
   * @param standing the customer's standing; empty where there is no such customer
   * @param on when it was found so, not later than today
   * @param horizonYears of a strategic fit alone
   * @param today the business day on which the command is given
   */
  record TakeMeasure(
      CustomerId customer,
      Optional<CustomerStanding> standing,
      Measure measure,
      MeasureValue value,
      FuzzyDate on,
      Optional<String> source,
      String because,
      OptionalInt horizonYears,
      LocalDate today)
      implements MeasureCommand {}
}

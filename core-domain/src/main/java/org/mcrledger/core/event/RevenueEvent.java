package org.mcrledger.core.event;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.StreamName;

/** What a customer ordered and bought of us, and paid. */
public sealed interface RevenueEvent extends LedgerEvent {
  CustomerId customer();

  /** ISO 4217 code. */
  String currency();

  @Override
  default StreamName stream() {
    return StreamName.of("revenue", customer());
  }

  @Override
  default Set<CustomerId> customers() {
    return Set.of(customer());
  }

  /**
   * Revenue of one period, in one currency, once per country.
   *
   * @param period the day, month, quarter or year it falls in
   * @param currency ISO 4217 code
   * @param sales zero or more
   * @param returns zero or less
   * @param country ISO 3166-1 alpha-2 code of the place of sale, where it is kept apart by country
   * @param invoices number of sales invoices, where known
   */
  record RevenueRecorded(
      CustomerId customer,
      FuzzyDate period,
      String currency,
      BigDecimal sales,
      BigDecimal returns,
      Optional<String> country,
      OptionalInt invoices)
      implements RevenueEvent, Observation {
    @Override
    public FuzzyDate occurred() {
      return period;
    }
  }

  /**
   * Orders taken in one period, in one currency.
   *
   * @param period the day, month, quarter or year they were placed in
   * @param currency ISO 4217 code
   * @param amount zero or more
   */
  record OrdersRecorded(CustomerId customer, FuzzyDate period, String currency, BigDecimal amount)
      implements RevenueEvent, Observation {
    @Override
    public FuzzyDate occurred() {
      return period;
    }
  }

  /**
   * Payments received in one period, in one currency.
   *
   * @param period the day, month, quarter or year they came in
   * @param currency ISO 4217 code
   * @param amount zero or more
   */
  record ReceiptsRecorded(CustomerId customer, FuzzyDate period, String currency, BigDecimal amount)
      implements RevenueEvent, Observation {
    @Override
    public FuzzyDate occurred() {
      return period;
    }
  }
}

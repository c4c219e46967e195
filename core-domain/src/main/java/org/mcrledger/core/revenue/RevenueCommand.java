package org.mcrledger.core.revenue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerStanding;
import org.mcrledger.core.term.FuzzyDate;

/** What one may ask of the record of a customer's orders, revenue and payments. */
public sealed interface RevenueCommand {
  CustomerId customer();

  /**
   * Enter the revenue of one period, in one currency, where it is kept apart by country for one
   * country.
   *
   * @param standing the customer's standing; empty where there is no such customer
   * @param sales zero or more
   * @param returns zero or less
   * @param today the period has begun by then
   */
  record RecordRevenue(
      CustomerId customer,
      Optional<CustomerStanding> standing,
      FuzzyDate period,
      String currency,
      BigDecimal sales,
      BigDecimal returns,
      Optional<String> country,
      OptionalInt invoices,
      LocalDate today)
      implements RevenueCommand {}

  /**
   * Enter the orders of one period, in one currency.
   *
   * @param standing the customer's standing; empty where there is no such customer
   * @param amount zero or more
   * @param today the period has begun by then
   */
  record RecordOrders(
      CustomerId customer,
      Optional<CustomerStanding> standing,
      FuzzyDate period,
      String currency,
      BigDecimal amount,
      LocalDate today)
      implements RevenueCommand {}

  /**
   * Enter the payments of one period, in one currency.
   *
   * @param standing the customer's standing; empty where there is no such customer
   * @param amount zero or more
   * @param today the period has begun by then
   */
  record RecordReceipts(
      CustomerId customer,
      Optional<CustomerStanding> standing,
      FuzzyDate period,
      String currency,
      BigDecimal amount,
      LocalDate today)
      implements RevenueCommand {}
}

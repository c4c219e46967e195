package org.mcrledger.core.revenue;

import static org.mcrledger.core.kernel.Given.given;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.event.RevenueEvent;
import org.mcrledger.core.event.RevenueEvent.OrdersRecorded;
import org.mcrledger.core.event.RevenueEvent.ReceiptsRecorded;
import org.mcrledger.core.event.RevenueEvent.RevenueRecorded;
import org.mcrledger.core.revenue.RevenueCommand.RecordOrders;
import org.mcrledger.core.revenue.RevenueCommand.RecordReceipts;
import org.mcrledger.core.revenue.RevenueCommand.RecordRevenue;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerStanding;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.HospitalityRule;

class RevenueDeciderTest {
  private static final CustomerId ACME = new CustomerId("acme");
  private static final Optional<CustomerStanding> KNOWN =
      Optional.of(new CustomerStanding(ACME, HospitalityRule.OPEN));
  private static final LocalDate TODAY = LocalDate.of(2011, 6, 15);
  private final RevenueDecider decider = new RevenueDecider();

  @Test
  void a_first_period_is_recorded() {
    given(decider)
        .when(record("2011-03", "GBP", Optional.of("FR")))
        .thenAccepted(recorded("2011-03", "GBP", Optional.of("FR")));
  }

  /** 2011-03 in pounds, sold in France, is recorded. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2011-03,    GBP, FR, a-period-is-recorded-once, the same
          2011-Q1,    GBP, FR, a-period-overlaps,         its quarter
          2011,       GBP, FR, a-period-overlaps,         its year
          2011-03-31, GBP, FR, a-period-overlaps,         its last day
          2011-04,    GBP, FR, recorded,                  the month after
          2011-02,    GBP, FR, recorded,                  the month before
          2011-Q2,    GBP, FR, recorded,                  another quarter
          2011-03,    EUR, FR, recorded,                  another currency
          2011-03,    GBP, DE, recorded,                  another country
          2011-03,    GBP,   , recorded,                  no country is a book of its own
          """)
  void no_day_is_counted_twice_in_one_currency_and_country(
      String period, String currency, String country, String expected, String because) {
    var verdict =
        given(decider, recorded("2011-03", "GBP", Optional.of("FR")))
            .when(record(period, currency, Optional.ofNullable(country)));
    if (expected.equals("recorded")) {
      verdict.thenAcceptedSome();
    } else {
      verdict.thenRejected(expected, "period");
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          GBP, FR,  0,    0,     3,  accepted,                  -
          GBP, FR,  -1,   0,     3,  sales-are-not-negative,    sales
          GBP, FR,  0,    0.01,  3,  returns-are-not-positive,  returns
          GBP, FR,  0,    0,     -1, invoices-are-not-negative, invoices
          GBP, FR,  1E30, 0,     3,  a-sum-is-of-so-many-digits, sales
          GBP, FR,  0,  -1E-13,  3,  a-sum-is-of-so-many-digits, returns
          GBX, FR,  0,    0,     3,  a-currency-is-an-iso-code, currency
          gbp, FR,  0,    0,     3,  a-currency-is-an-iso-code, currency
          GBP, EIRE,0,    0,     3,  a-country-is-an-iso-code,  country
          """)
  void sales_add_and_returns_take_away_in_a_currency_that_exists(
      String currency,
      String country,
      BigDecimal sales,
      BigDecimal returns,
      int invoices,
      String expected,
      String field) {
    var verdict =
        given(decider)
            .when(
                new RecordRevenue(
                    ACME,
                    KNOWN,
                    FuzzyDate.parse("2011"),
                    currency,
                    sales,
                    returns,
                    Optional.of(country),
                    OptionalInt.of(invoices),
                    TODAY));
    if (expected.equals("accepted")) {
      verdict.thenAcceptedSome();
    } else {
      verdict.thenRejected(expected, field);
    }
  }

  @Test
  void only_a_registered_customer_has_revenue() {
    given(decider)
        .when(
            new RecordRevenue(
                ACME,
                Optional.empty(),
                FuzzyDate.parse("2011"),
                "GBP",
                BigDecimal.ONE,
                BigDecimal.ZERO,
                Optional.empty(),
                OptionalInt.empty(),
                TODAY))
        .thenRejected("unknown-customer", "customer");
  }

  /** Orders and receipts of 2011-03 in pounds are recorded. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2011-03, GBP, 1,  a-period-is-recorded-once, period,   the same
          2011-Q1, GBP, 1,  a-period-overlaps,         period,   its quarter
          2011-04, GBP, 0,  recorded,                  -,        the month after
          2011-03, EUR, 1,  recorded,                  -,        another currency
          2011-04, GBP, -1, an-amount-is-not-negative, amount,   less than nothing
          2011-04, GBX, 1,  a-currency-is-an-iso-code, currency, no currency
          """)
  void orders_and_receipts_follow_the_same_rules(
      String period,
      String currency,
      BigDecimal amount,
      String expected,
      String field,
      String because) {
    FuzzyDate when = FuzzyDate.parse(period);
    FuzzyDate march = FuzzyDate.parse("2011-03");
    var orders =
        given(decider, new OrdersRecorded(ACME, march, "GBP", BigDecimal.ONE))
            .when(new RecordOrders(ACME, KNOWN, when, currency, amount, TODAY));
    var receipts =
        given(decider, new ReceiptsRecorded(ACME, march, "GBP", BigDecimal.ONE))
            .when(new RecordReceipts(ACME, KNOWN, when, currency, amount, TODAY));
    if (expected.equals("recorded")) {
      orders.thenAccepted(new OrdersRecorded(ACME, when, currency, amount));
      receipts.thenAccepted(new ReceiptsRecorded(ACME, when, currency, amount));
    } else {
      orders.thenRejected(expected, field);
      receipts.thenRejected(expected, field);
    }
  }

  /** Today is 2011-06-15: a period under way is so far what it is, one to come is a plan. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2011-06-15, true
          2011-06-16, false
          2011-06,    true
          2011-07,    false
          2011-Q2,    true
          2011-Q3,    false
          2011,       true
          2012,       false
          """)
  void sums_are_of_a_period_that_has_begun(String period, boolean begun) {
    FuzzyDate when = FuzzyDate.parse(period);
    for (RevenueCommand command :
        List.of(
            record(period, "GBP", Optional.empty()),
            new RecordOrders(ACME, KNOWN, when, "GBP", BigDecimal.TEN, TODAY),
            new RecordReceipts(ACME, KNOWN, when, "GBP", BigDecimal.TEN, TODAY))) {
      var verdict = given(decider).when(command);
      if (begun) {
        verdict.thenAcceptedSome();
      } else {
        verdict.thenRejected("a-recorded-period-has-begun", "period");
      }
    }
  }

  @Test
  void orders_revenue_and_receipts_of_one_period_are_three_sums() {
    FuzzyDate march = FuzzyDate.parse("2011-03");
    given(decider, recorded("2011-03", "GBP", Optional.empty()))
        .when(new RecordOrders(ACME, KNOWN, march, "GBP", BigDecimal.TEN, TODAY))
        .thenAcceptedSome();
    given(decider, new OrdersRecorded(ACME, march, "GBP", BigDecimal.TEN))
        .when(new RecordReceipts(ACME, KNOWN, march, "GBP", BigDecimal.TEN, TODAY))
        .thenAcceptedSome();
  }

  private static RecordRevenue record(String period, String currency, Optional<String> country) {
    return new RecordRevenue(
        ACME,
        KNOWN,
        FuzzyDate.parse(period),
        currency,
        new BigDecimal("100.50"),
        new BigDecimal("-3"),
        country,
        OptionalInt.empty(),
        TODAY);
  }

  private static RevenueEvent recorded(String period, String currency, Optional<String> country) {
    return new RevenueRecorded(
        ACME,
        FuzzyDate.parse(period),
        currency,
        new BigDecimal("100.50"),
        new BigDecimal("-3"),
        country,
        OptionalInt.empty());
  }
}

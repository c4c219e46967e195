package org.mcrledger.core.revenue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mcrledger.core.event.RevenueEvent;
import org.mcrledger.core.event.RevenueEvent.OrdersRecorded;
import org.mcrledger.core.event.RevenueEvent.ReceiptsRecorded;
import org.mcrledger.core.event.RevenueEvent.RevenueRecorded;
import org.mcrledger.core.kernel.Checks;
import org.mcrledger.core.kernel.Decider;
import org.mcrledger.core.kernel.Verdict;
import org.mcrledger.core.revenue.RevenueCommand.RecordOrders;
import org.mcrledger.core.revenue.RevenueCommand.RecordReceipts;
import org.mcrledger.core.revenue.RevenueCommand.RecordRevenue;
import org.mcrledger.core.revenue.RevenueState.Book;
import org.mcrledger.core.revenue.RevenueState.Sum;
import org.mcrledger.core.term.Digits;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.IsoCodes;

/** The rules of a customer's orders, revenue and payments: nothing is counted twice. */
public final class RevenueDecider implements Decider<RevenueCommand, RevenueState, RevenueEvent> {
  /** Digits before the point and behind it: more than any currency asks for. */
  private static final int WHOLE_DIGITS_MAX = 24;

  private static final int DECIMALS_MAX = 12;

  @Override
  public RevenueState initial() {
    return RevenueState.empty();
  }

  @Override
  public Verdict<RevenueEvent> decide(RevenueCommand command, RevenueState state) {
    return switch (command) {
      case RecordRevenue c -> record(c, state);
      case RecordOrders c ->
          record(
              c,
              c.standing().isPresent(),
              new Entry(book(Sum.ORDERS, c.currency()), c.period(), c.amount(), c.today()),
              state,
              () -> new OrdersRecorded(c.customer(), c.period(), c.currency(), c.amount()));
      case RecordReceipts c ->
          record(
              c,
              c.standing().isPresent(),
              new Entry(book(Sum.RECEIPTS, c.currency()), c.period(), c.amount(), c.today()),
              state,
              () -> new ReceiptsRecorded(c.customer(), c.period(), c.currency(), c.amount()));
    };
  }

  private static Verdict<RevenueEvent> record(RecordRevenue c, RevenueState state) {
    boolean placeless = c.country().filter(country -> !IsoCodes.isCountry(country)).isPresent();
    boolean uncounted = c.invoices().isPresent() && c.invoices().getAsInt() < 0;
    return Checks.<RevenueEvent>begin()
        .refuse(c.standing().isEmpty(), "unknown-customer", "customer", "customer", c.customer())
        .refuse(!IsoCodes.isCurrency(c.currency()), "a-currency-is-an-iso-code", "currency")
        .refuse(placeless, "a-country-is-an-iso-code", "country")
        .refuse(c.sales().signum() < 0, "sales-are-not-negative", "sales")
        .refuse(c.returns().signum() > 0, "returns-are-not-positive", "returns")
        .refuse(uncounted, "invoices-are-not-negative", "invoices")
        .and(() -> writable(c.sales(), "sales"))
        .and(() -> writable(c.returns(), "returns"))
        .and(() -> begun(c.period(), c.today()))
        .and(() -> countedOnce(book(c), c.period(), state))
        .orAccept(
            () ->
                new RevenueRecorded(
                    c.customer(),
                    c.period(),
                    c.currency(),
                    c.sales(),
                    c.returns(),
                    c.country(),
                    c.invoices()));
  }

  /** A plain sum: how much, in which book, of which period. */
  private record Entry(Book book, FuzzyDate period, BigDecimal amount, LocalDate today) {}

  private static Verdict<RevenueEvent> record(
      RevenueCommand c,
      boolean known,
      Entry entry,
      RevenueState state,
      Supplier<? extends RevenueEvent> event) {
    return Checks.<RevenueEvent>begin()
        .refuse(!known, "unknown-customer", "customer", "customer", c.customer())
        .refuse(
            !IsoCodes.isCurrency(entry.book().currency()), "a-currency-is-an-iso-code", "currency")
        .refuse(entry.amount().signum() < 0, "an-amount-is-not-negative", "amount")
        .and(() -> writable(entry.amount(), "amount"))
        .and(() -> begun(entry.period(), entry.today()))
        .and(() -> countedOnce(entry.book(), entry.period(), state))
        .orAccept(event);
  }

  private static Checks<RevenueEvent> writable(BigDecimal sum, String field) {
    return Checks.<RevenueEvent>begin()
        .refuse(
            !Digits.atMost(WHOLE_DIGITS_MAX, DECIMALS_MAX, sum),
            "a-sum-is-of-so-many-digits",
            field,
            Map.of(
                "whole", String.valueOf(WHOLE_DIGITS_MAX),
                "decimals", String.valueOf(DECIMALS_MAX)));
  }

  /** What was ordered, sold or paid lies in a time that has begun; a plan is none of these. */
  private static Checks<RevenueEvent> begun(FuzzyDate period, LocalDate today) {
    return Checks.<RevenueEvent>begin()
        .refuse(
            period.from().isAfter(today),
            "a-recorded-period-has-begun",
            "period",
            "period",
            period);
  }

  private static Checks<RevenueEvent> countedOnce(Book book, FuzzyDate period, RevenueState state) {
    Optional<FuzzyDate> met = state.meeting(book, period);
    boolean same = met.filter(period::equals).isPresent();
    return Checks.<RevenueEvent>begin()
        .refuse(same, "a-period-is-recorded-once", "period", "period", period)
        .refuse(
            met.isPresent(),
            "a-period-overlaps",
            "period",
            "recorded",
            met.map(FuzzyDate::toString).orElse(""));
  }

  @Override
  public boolean fits(RevenueState state, RevenueEvent event) {
    return state.meeting(bookOf(event), event.occurred()).isEmpty();
  }

  @Override
  public RevenueState evolve(RevenueState state, RevenueEvent event) {
    return state.with(bookOf(event), event.occurred());
  }

  private static Book bookOf(RevenueEvent event) {
    return switch (event) {
      case RevenueRecorded e -> new Book(Sum.REVENUE, e.currency(), e.country());
      case OrdersRecorded e -> book(Sum.ORDERS, e.currency());
      case ReceiptsRecorded e -> book(Sum.RECEIPTS, e.currency());
    };
  }

  private static Book book(RecordRevenue c) {
    return new Book(Sum.REVENUE, c.currency(), c.country());
  }

  private static Book book(Sum of, String currency) {
    return new Book(of, currency, Optional.empty());
  }
}

package org.mcrledger.core.revenue;

import java.util.Optional;
import org.mcrledger.core.event.RevenueEvent;
import org.mcrledger.core.event.RevenueEvent.RevenueRecorded;
import org.mcrledger.core.kernel.Checks;
import org.mcrledger.core.kernel.Decider;
import org.mcrledger.core.kernel.Verdict;
import org.mcrledger.core.revenue.RevenueCommand.RecordRevenue;
import org.mcrledger.core.revenue.RevenueState.Book;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.IsoCodes;

/** The rules of a customer's revenue: nothing is counted twice. */
public final class RevenueDecider implements Decider<RevenueCommand, RevenueState, RevenueEvent> {
  @Override
  public RevenueState initial() {
    return RevenueState.empty();
  }

  @Override
  public Verdict<RevenueEvent> decide(RevenueCommand command, RevenueState state) {
    return switch (command) {
      case RecordRevenue c -> record(c, state);
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
        .and(() -> countedOnce(c, state))
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

  private static Checks<RevenueEvent> countedOnce(RecordRevenue c, RevenueState state) {
    Optional<FuzzyDate> met = state.meeting(new Book(c.currency(), c.country()), c.period());
    boolean same = met.filter(c.period()::equals).isPresent();
    return Checks.<RevenueEvent>begin()
        .refuse(same, "a-period-is-recorded-once", "period", "period", c.period())
        .refuse(
            met.isPresent(),
            "a-period-overlaps",
            "period",
            "recorded",
            met.map(FuzzyDate::toString).orElse(""));
  }

  @Override
  public boolean fits(RevenueState state, RevenueEvent event) {
    return switch (event) {
      case RevenueRecorded e -> state.meeting(bookOf(e), e.period()).isEmpty();
    };
  }

  @Override
  public RevenueState evolve(RevenueState state, RevenueEvent event) {
    return switch (event) {
      case RevenueRecorded e -> state.with(bookOf(e), e.period());
    };
  }

  private static Book bookOf(RevenueRecorded e) {
    return new Book(e.currency(), e.country());
  }
}

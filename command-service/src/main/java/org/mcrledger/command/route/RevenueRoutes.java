package org.mcrledger.command.route;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mcrledger.core.event.RevenueEvent.RevenueRecorded;
import org.mcrledger.core.revenue.RevenueCommand.RecordRevenue;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.kit.access.Right;

/** What may be said of a customer's revenue. */
final class RevenueRoutes {
  private RevenueRoutes() {}

  static final List<CommandRoute<?>> TABLE =
      List.of(
          CommandRoute.post(
              "/revenues",
              Right.RECORD_REFERENCE,
              Revenue.class,
              RevenueRecorded.class,
              RevenueRoutes::record));

  record Revenue(
      CustomerId customer,
      FuzzyDate period,
      String currency,
      BigDecimal sales,
      Optional<BigDecimal> returns,
      Optional<String> country,
      Optional<Integer> invoices) {}

  private static RecordRevenue record(Request<Revenue> request) {
    Revenue body = request.body();
    return new RecordRevenue(
        new CustomerId(request.naming().name(Optional.of(body.customer().value()), String::new)),
        request.facts().standing(body.customer(), body.period().to()),
        body.period(),
        body.currency(),
        body.sales(),
        body.returns().orElse(BigDecimal.ZERO),
        body.country(),
        body.invoices().map(OptionalInt::of).orElse(OptionalInt.empty()));
  }
}

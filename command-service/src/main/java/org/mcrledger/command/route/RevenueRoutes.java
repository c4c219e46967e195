package org.mcrledger.command.route;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mcrledger.core.event.RevenueEvent.OrdersRecorded;
import org.mcrledger.core.event.RevenueEvent.ReceiptsRecorded;
import org.mcrledger.core.event.RevenueEvent.RevenueRecorded;
import org.mcrledger.core.revenue.RevenueCommand.RecordOrders;
import org.mcrledger.core.revenue.RevenueCommand.RecordReceipts;
import org.mcrledger.core.revenue.RevenueCommand.RecordRevenue;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.kit.access.Right;

/** What may be said of a customer's orders, revenue and payments. */
final class RevenueRoutes {
  private RevenueRoutes() {}

  static final List<CommandRoute<?>> TABLE =
      List.of(
          CommandRoute.post(
              "/revenues",
              Right.RECORD_REFERENCE,
              Revenue.class,
              RevenueRecorded.class,
              RevenueRoutes::record),
          CommandRoute.post(
              "/orders",
              Right.RECORD_REFERENCE,
              Sum.class,
              OrdersRecorded.class,
              RevenueRoutes::orders),
          CommandRoute.post(
              "/receipts",
              Right.RECORD_REFERENCE,
              Sum.class,
              ReceiptsRecorded.class,
              RevenueRoutes::receipts));

  record Revenue(
      CustomerId customer,
      FuzzyDate period,
      String currency,
      BigDecimal sales,
      Optional<BigDecimal> returns,
      Optional<String> country,
      Optional<Integer> invoices) {}

  record Sum(CustomerId customer, FuzzyDate period, String currency, BigDecimal amount) {}

  private static RecordRevenue record(Request<Revenue> request) {
    Revenue body = request.body();
    return new RecordRevenue(
        named(request, body.customer()),
        request.facts().standing(body.customer(), body.period().to()),
        body.period(),
        body.currency(),
        body.sales(),
        body.returns().orElse(BigDecimal.ZERO),
        body.country(),
        body.invoices().map(OptionalInt::of).orElse(OptionalInt.empty()),
        request.today());
  }

  private static RecordOrders orders(Request<Sum> request) {
    Sum body = request.body();
    return new RecordOrders(
        named(request, body.customer()),
        request.facts().standing(body.customer(), body.period().to()),
        body.period(),
        body.currency(),
        body.amount(),
        request.today());
  }

  private static RecordReceipts receipts(Request<Sum> request) {
    Sum body = request.body();
    return new RecordReceipts(
        named(request, body.customer()),
        request.facts().standing(body.customer(), body.period().to()),
        body.period(),
        body.currency(),
        body.amount(),
        request.today());
  }

  private static CustomerId named(Request<?> request, CustomerId customer) {
    return new CustomerId(request.naming().name(Optional.of(customer.value()), String::new));
  }
}

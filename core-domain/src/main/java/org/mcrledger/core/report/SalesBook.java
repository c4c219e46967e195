package org.mcrledger.core.report;

import java.util.List;
import java.util.Set;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.RevenueEvent;
import org.mcrledger.core.event.RevenueEvent.OrdersRecorded;
import org.mcrledger.core.event.RevenueEvent.ReceiptsRecorded;
import org.mcrledger.core.event.RevenueEvent.RevenueRecorded;
import org.mcrledger.core.report.SalesBook.Row;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.tiering.SalesFact;

/**
 * What each customer bought, period by period, with the events that say so: what tier schemes read
 * of revenue. Which periods count at a date is asked of the scheme, not folded into the row.
 */
public final class SalesBook implements LedgerView<CustomerId, Row> {
  /**
   * One customer's book.
   *
   * @param sales in the order in which they were recorded
   */
  public record Row(CustomerId customer, List<SalesFact> sales) {
    public Row {
      sales = List.copyOf(sales);
    }
  }

  @Override
  public Row initial(CustomerId key) {
    return new Row(key, List.of());
  }

  @Override
  public Set<CustomerId> keys(Recorded<?> recorded, RevenueEvent event) {
    return Set.of(event.customer());
  }

  @Override
  public Row on(Row row, Recorded<?> recorded, RevenueEvent event) {
    return switch (event) {
      case RevenueRecorded e ->
          new Row(
              row.customer,
              Copies.with(
                  row.sales,
                  new SalesFact(recorded.id(), e.period(), e.currency(), e.sales(), e.returns())));
      // What was ordered or paid is not what was sold.
      case OrdersRecorded _, ReceiptsRecorded _ -> row;
    };
  }
}

package org.mcrledger.core.report;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mcrledger.core.event.Effects;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.RevenueEvent;
import org.mcrledger.core.event.RevenueEvent.OrdersRecorded;
import org.mcrledger.core.event.RevenueEvent.ReceiptsRecorded;
import org.mcrledger.core.event.RevenueEvent.RevenueRecorded;
import org.mcrledger.core.report.SalesBook.Page;
import org.mcrledger.core.report.SalesBook.Row;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.tiering.SalesFact;

/**
 * What each customer bought, period by period, with the events that say so: what tier schemes read
 * of revenue. Which periods count at a date is asked of the scheme, not folded into the row. A row
 * is a year, so that one period more does not rewrite all that was ever bought.
 */
public final class SalesBook implements LedgerView<Page, Row> {
  private static final char SEPARATOR = '/';

  /** A customer's sales of the periods that lie in one year. */
  public record Page(CustomerId customer, int year) {
    /** As {@link #toString} says it. */
    public static Page parse(String text) {
      int end = text.lastIndexOf(SEPARATOR);
      return new Page(
          new CustomerId(text.substring(0, end)), Integer.parseInt(text.substring(end + 1)));
    }

    @Override
    public String toString() {
      return customer.value() + SEPARATOR + year;
    }
  }

  /**
   * One year's sales to a customer.
   *
   * @param sales in the order in which they were recorded
   */
  public record Row(CustomerId customer, int year, List<SalesFact> sales) {
    public Row {
      sales = List.copyOf(sales);
    }
  }

  /** All sales to a customer, of one year after the other. */
  public static List<SalesFact> of(List<Row> years) {
    return years.stream()
        .sorted(Comparator.comparingInt(Row::year))
        .flatMap(row -> row.sales().stream())
        .toList();
  }

  /** The same, out of all that was recorded on the customer. */
  public static List<SalesFact> of(CustomerId customer, List<Recorded<LedgerEvent>> recorded) {
    return Effects.effective(recorded).stream()
        .flatMap(each -> sold(customer, each))
        .sorted(Comparator.comparingInt(fact -> fact.period().year()))
        .toList();
  }

  private static Stream<SalesFact> sold(CustomerId customer, Recorded<LedgerEvent> recorded) {
    return recorded.event() instanceof RevenueRecorded e && e.customer().equals(customer)
        ? Stream.of(fact(recorded, e))
        : Stream.empty();
  }

  private static SalesFact fact(Recorded<?> recorded, RevenueRecorded e) {
    return new SalesFact(recorded.id(), e.period(), e.currency(), e.sales(), e.returns());
  }

  @Override
  public Row initial(Page key) {
    return new Row(key.customer(), key.year(), List.of());
  }

  @Override
  public Set<Page> keys(Recorded<?> recorded, RevenueEvent event) {
    return Set.of(new Page(event.customer(), event.occurred().year()));
  }

  @Override
  public Row on(Row row, Recorded<?> recorded, RevenueEvent event) {
    return switch (event) {
      case RevenueRecorded e ->
          new Row(row.customer, row.year, Copies.with(row.sales, fact(recorded, e)));
      // What was ordered or paid is not what was sold.
      case OrdersRecorded _, ReceiptsRecorded _ -> row;
    };
  }
}

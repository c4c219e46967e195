package org.mcrledger.core.replay;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.tiering.CustomerMeasures;
import org.mcrledger.core.tiering.Evaluation;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.core.tiering.Tiering;

/**
 * Classes all customers at all month-ends of a period, by whatever scheme, on all cores. Each tier
 * is {@link Tiering}'s, by which proposals are made.
 */
public final class TierReplay {
  private static final int CUSTOMERS_AT_ONCE = 250;

  private final List<TierBasis> customers;
  private final List<CustomerId> ids;
  private final MonthEnds months;

  public TierReplay(List<TierBasis> customers, MonthEnds months) {
    this.customers =
        customers.stream().sorted(Comparator.comparing(each -> each.customer().value())).toList();
    this.ids = this.customers.stream().map(TierBasis::customer).toList();
    this.months = months;
  }

  /** In the order of their ids. */
  public List<TierBasis> customers() {
    return customers;
  }

  public MonthEnds months() {
    return months;
  }

  /**
   * Where everybody stands under the scheme.
   *
   * @param progress is told of so many more customers done at a month-end, from any thread; throws
   *     to give up
   */
  public TierReplayed run(TierScheme scheme, IntConsumer progress) {
    TierReplayed run = new TierReplayed(ids, months, scheme);
    for (int month = 0; month < months.count(); month++) {
      Evaluated evaluated = at(scheme, month);
      int at = month;
      chunks()
          .forEach(
              from -> {
                int to = end(from);
                for (int customer = from; customer < to; customer++) {
                  run.put(customer, at, evaluated.of(customer));
                }
                progress.accept(to - from);
              });
    }
    return run;
  }

  /** Two schemes beside each other. */
  public TierComparison compare(TierScheme before, TierScheme after, IntConsumer progress) {
    return TierComparison.of(this, run(before, progress), run(after, progress));
  }

  /** Everybody's measures at a month-end as the scheme reads them, ready to be classed. */
  Evaluated at(TierScheme scheme, int month) {
    CustomerMeasures[] measures = new CustomerMeasures[customers.size()];
    chunks()
        .forEach(
            from -> {
              for (int customer = from; customer < end(from); customer++) {
                measures[customer] =
                    customers.get(customer).at(months.date(month), scheme.classes());
              }
            });
    List<CustomerMeasures> all = List.of(measures);
    return new Evaluated(all, Tiering.among(scheme, all));
  }

  /** Numbers of customers from which on a thread takes the next ones. */
  IntStream chunks() {
    return IntStream.range(0, (customers.size() + CUSTOMERS_AT_ONCE - 1) / CUSTOMERS_AT_ONCE)
        .map(chunk -> chunk * CUSTOMERS_AT_ONCE)
        .parallel();
  }

  int end(int from) {
    return Math.min(from + CUSTOMERS_AT_ONCE, customers.size());
  }

  /** All customers at one month-end under one scheme. */
  record Evaluated(List<CustomerMeasures> measures, Tiering tiering) {
    Evaluation of(int customer) {
      return tiering.evaluate(measures.get(customer));
    }
  }
}

package org.mcrledger.core.replay;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
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
   * Where everybody stands under two schemes, and who moves from the one to the other.
   *
   * @param progress is told of so many more customers done at a month-end under one scheme, from
   *     any thread; throws to give up
   */
  public TierComparison compare(TierScheme before, TierScheme after, IntConsumer progress) {
    TierReplayed was = new TierReplayed(ids, months, before);
    TierReplayed is = new TierReplayed(ids, months, after);
    for (int month = 0; month < months.count(); month++) {
      classAll(Pair.of(this, before, after, month), was, is, month, progress);
    }
    return TierComparison.of(this, was, is);
  }

  private void classAll(
      Pair pair, TierReplayed was, TierReplayed is, int month, IntConsumer progress) {
    chunks()
        .forEach(
            from -> {
              int to = end(from);
              for (int customer = from; customer < to; customer++) {
                pair.put(customer, month, was, is);
              }
              progress.accept(2 * (to - from));
            });
  }

  /** Two schemes at one month-end; where both read alike, what they read is made once. */
  private record Pair(Evaluated before, Evaluated after, boolean alike) {
    static Pair of(TierReplay replay, TierScheme before, TierScheme after, int month) {
      return new Pair(
          replay.at(before, month),
          replay.at(after, month),
          before.classes().equals(after.classes()));
    }

    void put(int customer, int month, TierReplayed was, TierReplayed is) {
      CustomerMeasures measures = before.measures(customer);
      was.put(customer, month, before.tiering().evaluate(measures));
      CustomerMeasures others = alike ? measures : after.measures(customer);
      is.put(customer, month, after.tiering().evaluate(others));
    }
  }

  /** A month-end under a scheme; only one that ranks needs everybody's measures at once. */
  Evaluated at(TierScheme scheme, int month) {
    LocalDate day = months.date(month);
    IntFunction<CustomerMeasures> of =
        customer -> customers.get(customer).at(day, scheme.classes());
    if (!scheme.ranks()) {
      return new Evaluated(of, Tiering.among(scheme, List.of()).withoutNext());
    }
    CustomerMeasures[] all = new CustomerMeasures[customers.size()];
    chunks().forEach(from -> fill(all, from, of));
    return new Evaluated(
        customer -> all[customer], Tiering.among(scheme, List.of(all)).withoutNext());
  }

  private void fill(CustomerMeasures[] all, int from, IntFunction<CustomerMeasures> of) {
    for (int customer = from; customer < end(from); customer++) {
      all[customer] = of.apply(customer);
    }
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
  record Evaluated(IntFunction<CustomerMeasures> of, Tiering tiering) {
    CustomerMeasures measures(int customer) {
      return of.apply(customer);
    }

    Evaluation of(int customer) {
      return tiering.evaluate(measures(customer));
    }
  }
}

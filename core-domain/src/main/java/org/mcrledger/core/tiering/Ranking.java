package org.mcrledger.core.tiering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Measure;

/**
 * All customers with sales above 0, the largest first; ties by customer id, so that the same sales
 * give the same places everywhere.
 */
public final class Ranking {
  /**
   * A customer's sales, in the scheme's currency.
   *
   * @param near the same as nearly as it goes: who has more of it has more sales, so that only of
   *     equal ones the exact sales need be compared
   */
  private record Buyer(CustomerId customer, BigDecimal sales, double near) {
    static final Comparator<Buyer> LARGEST_FIRST =
        Comparator.comparingDouble(Buyer::near)
            .thenComparing(Buyer::sales)
            .reversed()
            .thenComparing(buyer -> buyer.customer().value());
  }

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final List<Buyer> ranked;
  private final Map<CustomerId, Integer> places = new HashMap<>();

  private Ranking(List<Buyer> ranked) {
    this.ranked = ranked;
    for (int i = 0; i < ranked.size(); i++) {
      places.put(ranked.get(i).customer(), i + 1);
    }
  }

  /** Those whose sales are not known, or not above 0, have no place. */
  public static Ranking of(List<CustomerMeasures> portfolio) {
    List<Buyer> buyers = new ArrayList<>();
    portfolio.forEach(customer -> buyer(customer).ifPresent(buyers::add));
    buyers.sort(Buyer.LARGEST_FIRST);
    return new Ranking(buyers);
  }

  private static Optional<Buyer> buyer(CustomerMeasures customer) {
    return customer
        .find(Measure.SALES)
        .map(Measured::number)
        .filter(sales -> sales.signum() > 0)
        .map(sales -> new Buyer(customer.customer(), sales, sales.doubleValue()));
  }

  public int size() {
    return ranked.size();
  }

  /** Counted from 1. */
  Optional<Integer> place(CustomerId customer) {
    return Optional.ofNullable(places.get(customer));
  }

  /** The place at which a share of all ends, rounded up. */
  int lastPlace(BigDecimal percent) {
    return percent
        .multiply(BigDecimal.valueOf(ranked.size()))
        .divide(HUNDRED, 0, RoundingMode.CEILING)
        .intValueExact();
  }

  /** What a customer's sales must be to take a place: a tie does only with the earlier id. */
  Condition toTake(int place, CustomerId customer) {
    Buyer there = ranked.get(place - 1);
    return customer.value().compareTo(there.customer().value()) < 0
        ? new Condition.AtLeast(Measure.SALES, there.sales())
        : new Condition.MoreThan(Measure.SALES, there.sales());
  }
}

package org.mcrledger.core.revenue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.term.FuzzyDate;

/**
 * Which periods are recorded: of one kind of sum, within one currency and country, no two of them
 * share a day, or the money of that day would count twice.
 */
public record RevenueState(Map<Book, Periods> recorded) {
  /** What a sum is of. */
  public enum Sum {
    REVENUE,
    ORDERS,
    RECEIPTS
  }

  /** What is counted apart: a kind of sum, a currency, and a country where it is given. */
  public record Book(Sum of, String currency, Optional<String> country) {}

  public RevenueState {
    recorded = Map.copyOf(recorded);
  }

  public static RevenueState empty() {
    return new RevenueState(Map.of());
  }

  /** The period recorded already that shares a day with this one. */
  public Optional<FuzzyDate> meeting(Book book, FuzzyDate period) {
    return periods(book).lastFrom(period.to()).filter(found -> !found.to().isBefore(period.from()));
  }

  RevenueState with(Book book, FuzzyDate period) {
    Map<Book, Periods> more = new HashMap<>(recorded);
    more.put(book, periods(book).with(period));
    return new RevenueState(more);
  }

  private Periods periods(Book book) {
    return recorded.getOrDefault(book, Periods.NONE);
  }
}

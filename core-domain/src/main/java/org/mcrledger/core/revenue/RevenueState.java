package org.mcrledger.core.revenue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.mcrledger.core.term.FuzzyDate;

/**
 * Which periods are recorded: within one currency and country no two of them share a day, or the
 * revenue of that day would count twice.
 */
public record RevenueState(Map<Book, NavigableMap<LocalDate, FuzzyDate>> recorded) {
  /** What is counted apart: a currency, and a country where it is given. */
  public record Book(String currency, Optional<String> country) {}

  public RevenueState {
    recorded = Map.copyOf(recorded);
  }

  public static RevenueState empty() {
    return new RevenueState(Map.of());
  }

  /** The period recorded already that shares a day with this one. */
  public Optional<FuzzyDate> meeting(Book book, FuzzyDate period) {
    return Optional.ofNullable(recorded.get(book))
        .map(periods -> periods.floorEntry(period.to()))
        .map(Map.Entry::getValue)
        .filter(found -> !found.to().isBefore(period.from()));
  }

  RevenueState with(Book book, FuzzyDate period) {
    NavigableMap<LocalDate, FuzzyDate> periods =
        new TreeMap<>(recorded.getOrDefault(book, Collections.emptyNavigableMap()));
    periods.put(period.from(), period);
    Map<Book, NavigableMap<LocalDate, FuzzyDate>> more = new HashMap<>(recorded);
    more.put(book, Collections.unmodifiableNavigableMap(periods));
    return new RevenueState(more);
  }
}

package org.mcrledger.core.replay;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mcrledger.core.event.RevenueEvent.RevenueRecorded;
import org.mcrledger.core.replay.BackTest.Excluded;
import org.mcrledger.core.term.CustomerId;

/** Net revenue of each customer by year and currency, as far as it was recorded. */
public final class RevenueYears {
  private final Map<CustomerId, Map<Integer, Map<String, BigDecimal>>> net = new HashMap<>();
  private final Set<Integer> years = new HashSet<>();

  void add(RevenueRecorded sold) {
    years.add(sold.period().year());
    net.computeIfAbsent(sold.customer(), _ -> new HashMap<>())
        .computeIfAbsent(sold.period().year(), _ -> new HashMap<>())
        .merge(sold.currency(), sold.sales().add(sold.returns()), BigDecimal::add);
  }

  /**
   * Of each customer with revenue in either year: the later as a multiple of the earlier. A year
   * without record, beside one with, is a year without sales, as tier schemes read it: else who was
   * lost would be left out. Where nobody's revenue of the later year is recorded, nothing is known.
   */
  Map<CustomerId, Came> growth(int from, int to) {
    Map<CustomerId, Came> growth = new HashMap<>();
    net.forEach(
        (customer, byYear) -> {
          Map<String, BigDecimal> before = byYear.getOrDefault(from, Map.of());
          Map<String, BigDecimal> after = byYear.getOrDefault(to, Map.of());
          if (!before.isEmpty() || !after.isEmpty()) {
            growth.put(customer, growth(before, after, years.contains(to)));
          }
        });
    return growth;
  }

  private static Came growth(
      Map<String, BigDecimal> before, Map<String, BigDecimal> after, boolean recorded) {
    Set<String> currencies = new TreeSet<>(before.keySet());
    currencies.addAll(after.keySet());
    if (currencies.size() > 1) {
      return new Came.NoCase(Excluded.SEVERAL_CURRENCIES);
    }
    String currency = currencies.iterator().next();
    BigDecimal sold = before.getOrDefault(currency, BigDecimal.ZERO);
    if (sold.signum() <= 0) {
      return new Came.NoCase(Excluded.NOTHING_BEFORE);
    }
    if (!recorded) {
      return new Came.NoCase(Excluded.NOT_RECORDED);
    }
    BigDecimal then = after.getOrDefault(currency, BigDecimal.ZERO);
    return new Came.Value(then.doubleValue() / sold.doubleValue());
  }
}

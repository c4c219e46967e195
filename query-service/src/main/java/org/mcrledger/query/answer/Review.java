package org.mcrledger.query.answer;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.mcrledger.core.report.ReviewLine;
import org.mcrledger.core.report.YearSheet;
import org.mcrledger.core.report.YearSheet.Revenue;
import org.mcrledger.core.report.YearSheet.Year;
import org.mcrledger.kit.reading.Page;

/** The review of a year: sums over all customers in scope, and a page of them. */
public record Review(int year, Totals totals, Totals before, Page<ReviewItem> page) {
  /**
   * Sums over customers; an engagement with several of them counts once.
   *
   * @param customers of whom anything is known in the year
   * @param revenue by currency
   */
  public record Totals(
      int customers,
      int engagements,
      int customersWithRevenue,
      NavigableMap<String, Revenue> revenue) {
    static Totals of(List<Optional<Year>> all) {
      List<Year> years = all.stream().flatMap(Optional::stream).toList();
      NavigableMap<String, Revenue> revenue = new TreeMap<>();
      int withRevenue = 0;
      for (Year year : years) {
        Map<String, Revenue> own = year.tally().revenue();
        withRevenue += own.isEmpty() ? 0 : 1;
        own.forEach((currency, sum) -> revenue.merge(currency, sum, Revenue::plus));
      }
      return new Totals(years.size(), YearSheet.engagementsOnce(years), withRevenue, revenue);
    }
  }

  static Totals now(List<ReviewLine> lines) {
    return Totals.of(lines.stream().map(line -> line.now().figures()).toList());
  }

  static Totals before(List<ReviewLine> lines) {
    return Totals.of(lines.stream().map(line -> line.before().figures()).toList());
  }
}

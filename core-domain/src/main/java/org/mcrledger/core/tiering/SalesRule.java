package org.mcrledger.core.tiering;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureValue.Amount;

/**
 * Which sales a scheme reads, and in what currency. Sales are those before returns. A period is
 * counted once it is over, its last day included, and as long as that last day lies in the span; so
 * the same sales give the same sum whether they are recorded by day, by month or by year.
 */
public record SalesRule(String currency, Span span) {
  /** The time over which sales are read. */
  public sealed interface Span {
    /** The last so many months up to the date itself, added up. */
    record Months(int months) implements Span {}

    /** The last so many whole calendar years, added up. */
    record Years(int years) implements Span {}

    /** The weighted mean of the last whole calendar years, the oldest first. */
    record WeightedYears(List<Integer> weights) implements Span {
      public WeightedYears {
        weights = List.copyOf(weights);
      }
    }
  }

  /** What was found: a value, or why there is none. */
  sealed interface Found {
    record Known(Measured measured) implements Found {}

    record Unknown(Missing missing) implements Found {}
  }

  /** The sales of a customer at a date; a span of which nothing is recorded is not zero. */
  Found of(Sales sales, LocalDate at) {
    Days days = days(at);
    List<SalesFact> counted = sales.endingIn(days.first(), days.last());
    SortedSet<String> foreign = foreign(counted);
    if (counted.isEmpty() || !foreign.isEmpty()) {
      SortedSet<Measure> record = new TreeSet<>(List.of(Measure.SALES));
      return new Found.Unknown(new Missing(Measure.SALES, record, foreign));
    }
    return new Found.Known(
        new Measured(
            new Amount(sum(counted, at)), counted.getLast().period().to(), Sales.events(counted)));
  }

  /** Whether it finds the same on both days, the later one last. It may say no where it does. */
  boolean findsAlike(Sales sales, LocalDate one, LocalDate other) {
    Days was = days(one);
    Days is = days(other);
    return switch (span) {
      case Span.Months _ ->
          !sales.endsIn(was.first(), is.first().minusDays(1))
              && !sales.endsIn(was.last().plusDays(1), is.last());
      case Span.Years _, Span.WeightedYears _ -> was.equals(is);
    };
  }

  /** The days on which the last day of a period lies that counts. */
  private record Days(LocalDate first, LocalDate last) {}

  private Days days(LocalDate at) {
    return switch (span) {
      case Span.Months(var months) -> new Days(firstDay(at, months), at);
      case Span.Years(var years) -> wholeYears(years, at);
      case Span.WeightedYears(var weights) -> wholeYears(weights.size(), at);
    };
  }

  private static Days wholeYears(int years, LocalDate at) {
    LocalDate next = at.plusDays(1).withDayOfYear(1);
    return new Days(next.minusYears(years), next.minusDays(1));
  }

  /**
   * Counted from the day after, so that the span holds as many whole months on every day there is:
   * the twelve up to the 28th of February begin on the 1st of March also where a leap year lies
   * between.
   */
  private static LocalDate firstDay(LocalDate at, int months) {
    return at.plusDays(1).minusMonths(months);
  }

  /** How many whole years lie between: 0 for the last one that is over at the date. */
  static int yearsAgo(FuzzyDate period, LocalDate at) {
    return lastYear(at) - period.year();
  }

  /** The last whole year that is over at the date. */
  static int lastYear(LocalDate at) {
    return at.plusDays(1).getYear() - 1;
  }

  private SortedSet<String> foreign(List<SalesFact> counted) {
    SortedSet<String> foreign = new TreeSet<>();
    for (SalesFact fact : counted) {
      if (!fact.currency().equals(currency) && fact.sales().signum() != 0) {
        foreign.add(fact.currency());
      }
    }
    return foreign;
  }

  private BigDecimal sum(List<SalesFact> counted, LocalDate at) {
    return switch (span) {
      case Span.Months _, Span.Years _ -> {
        BigDecimal sum = BigDecimal.ZERO;
        for (SalesFact fact : counted) {
          sum = sum.add(fact.sales());
        }
        yield sum;
      }
      case Span.WeightedYears(var weights) -> {
        BigDecimal weighted = BigDecimal.ZERO;
        for (SalesFact fact : counted) {
          int weight = weights.get(weights.size() - 1 - yearsAgo(fact.period(), at));
          weighted = weighted.add(fact.sales().multiply(BigDecimal.valueOf(weight)));
        }
        int all = weights.stream().mapToInt(Integer::intValue).sum();
        yield weighted.divide(BigDecimal.valueOf(all), MathContext.DECIMAL128);
      }
    };
  }
}

package org.mcrledger.core.tiering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a scheme turns what is recorded into the classes that its rules read. A border belongs to the
 * upper class.
 *
 * @param sales what its rules read as sales
 * @param volume borders of the volume, made of sales
 * @param influence the standings with which a customer's influence is big
 * @param currentValue the volumes with which its current value is high
 * @param stableYears the number of whole years with sales in each that make cooperation stable; a
 *     year without record, beside one with, is a year without sales
 */
public record Classes(
    Optional<SalesRule> sales,
    Optional<Volume> volume,
    List<String> influence,
    List<String> currentValue,
    Optional<Integer> stableYears) {
  /** Where nothing is derived. */
  public static final Classes NONE =
      new Classes(Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty());

  public Classes {
    influence = List.copyOf(influence);
    currentValue = List.copyOf(currentValue);
  }

  /** Whether sales give the same on both days, the later one last. It may say no where they do. */
  public boolean readAlike(Sales of, LocalDate one, LocalDate other) {
    return of.boughtBy(one) == of.boughtBy(other)
        && sales.stream().allMatch(rule -> rule.findsAlike(of, one, other))
        && volume.stream().allMatch(rule -> rule.sales().findsAlike(of, one, other))
        && (stableYears.isEmpty() || SalesRule.lastYear(one) == SalesRule.lastYear(other));
  }

  /** From which sales on the volume is big, and from which medium, in the currency of the sales. */
  public record Volume(SalesRule sales, BigDecimal bigFrom, BigDecimal mediumFrom) {
    String of(BigDecimal sum) {
      if (sum.compareTo(bigFrom) >= 0) {
        return "big";
      }
      return sum.compareTo(mediumFrom) >= 0 ? "medium" : "small";
    }
  }
}

package org.mcrledger.core.tiering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureValue.Choice;
import org.mcrledger.core.tiering.SalesRule.Found;

/**
 * What follows from a customer's standing, sales and continuity, by the classes of a scheme. Where
 * sales are recorded they say it; else what people assessed. That nothing was bought is so in every
 * scheme, whatever its classes are.
 */
final class Derivation {
  private final Classes classes;
  private final LocalDate at;
  private final Sales sales;
  private final Map<Measure, Measured> known = new EnumMap<>(Measure.class);
  private final Map<Measure, Missing> missing = new EnumMap<>(Measure.class);

  Derivation(Classes classes, LocalDate at, Map<Measure, Measured> recorded, Sales sales) {
    this.classes = classes;
    this.at = at;
    this.sales = sales;
    known.putAll(recorded);
  }

  CustomerMeasures of(CustomerId customer) {
    classes.sales().ifPresent(rule -> put(Measure.SALES, rule.of(sales, at)));
    classes.volume().ifPresent(this::volume);
    nothingBought();
    derive(Measure.INFLUENCE, Measure.STANDING, classes.influence(), "big", "small");
    derive(Measure.CURRENT_VALUE, Measure.VOLUME, classes.currentValue(), "high", "low");
    classes.stableYears().ifPresent(this::cooperation);
    return new CustomerMeasures(customer, known, missing);
  }

  /** Sales tell the volume; where none are recorded it is what people assessed. */
  private void volume(Classes.Volume rule) {
    switch (rule.sales().of(sales, at)) {
      case Found.Known(var sum) -> known.put(Measure.VOLUME, sum.follows(rule.of(sum.number())));
      case Found.Unknown(var why) -> {
        if (!why.ratesFor().isEmpty()) {
          known.remove(Measure.VOLUME);
        }
        Set<Measure> either = Set.of(Measure.VOLUME, Measure.SALES);
        missing.put(
            Measure.VOLUME, new Missing(Measure.VOLUME, new TreeSet<>(either), why.ratesFor()));
      }
    }
  }

  /**
   * Where people say that nothing was bought, and no sales say otherwise, there is no volume, share
   * or rank; each of them unless it was itself assessed. Of sums nothing follows.
   */
  private void nothingBought() {
    Measured continuity = known.get(Measure.CONTINUITY);
    if (continuity != null && Continuity.isNone(continuity) && !sales.boughtBy(at)) {
      String volume = classes.volume().map(rule -> rule.of(BigDecimal.ZERO)).orElse("small");
      Continuity.ofNothing(continuity, volume).forEach(known::putIfAbsent);
    }
  }

  private void derive(
      Measure derived, Measure source, List<String> upper, String above, String below) {
    if (upper.isEmpty()) {
      return;
    }
    Measured found = known.get(source);
    if (found != null && found.value() instanceof Choice(var key)) {
      known.put(derived, found.follows(upper.contains(key) ? above : below));
    } else {
      Missing why = missing.getOrDefault(source, Missing.of(source));
      missing.put(derived, new Missing(derived, why.record(), why.ratesFor()));
    }
  }

  /**
   * Sales above zero in whatever currency: no sum is made, so no rate is needed. Where none of
   * these years are recorded it follows from the continuity that people assessed.
   */
  private void cooperation(int years) {
    int last = SalesRule.lastYear(at);
    List<SalesFact> span =
        sales.endingIn(LocalDate.of(last - years + 1, 1, 1), LocalDate.of(last, 12, 31));
    if (span.isEmpty()) {
      Set<Measure> either = Set.of(Measure.CONTINUITY, Measure.SALES);
      missing.put(
          Measure.COOPERATION,
          new Missing(Measure.COOPERATION, new TreeSet<>(either), new TreeSet<>()));
      Measured continuity = known.get(Measure.CONTINUITY);
      if (continuity != null) {
        known.put(Measure.COOPERATION, Continuity.cooperation(continuity));
      }
      return;
    }
    known.put(Measure.COOPERATION, cooperation(span, last, years));
  }

  private static Measured cooperation(List<SalesFact> span, int last, int years) {
    BitSet withSales = new BitSet(years);
    LocalDate on = LocalDate.MIN;
    for (SalesFact fact : span) {
      if (fact.sales().signum() > 0) {
        withSales.set(last - fact.period().year());
      }
      on = fact.period().to().isAfter(on) ? fact.period().to() : on;
    }
    String key = withSales.cardinality() == years ? "stable" : "unstable";
    return new Measured(new Choice(key), on, Sales.events(span));
  }

  private void put(Measure measure, Found found) {
    switch (found) {
      case Found.Known(var measured) -> known.put(measure, measured);
      case Found.Unknown(var why) -> missing.put(measure, why);
    }
  }
}

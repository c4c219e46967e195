package org.mcrledger.core.tiering;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Measure;

/**
 * All that a scheme may read of one customer at a date: what was recorded and what follows.
 *
 * @param missing of measures that follow from others, why they do not; one that is in neither map
 *     was not recorded
 */
public record CustomerMeasures(
    CustomerId customer, Map<Measure, Measured> known, Map<Measure, Missing> missing) {
  public CustomerMeasures {
    known = copy(known);
    missing = copy(missing);
  }

  /**
   * What is recorded of a customer, and what follows from it by a scheme's classes.
   *
   * @param recorded what people recorded, as it stands at the date
   * @param sales all there are; those that count at the date are chosen here
   */
  public static CustomerMeasures at(
      CustomerId customer,
      LocalDate at,
      Classes classes,
      Map<Measure, Measured> recorded,
      List<SalesFact> sales) {
    return at(customer, at, classes, recorded, Sales.of(sales));
  }

  /** The same, of sales that are asked for again at other dates. */
  public static CustomerMeasures at(
      CustomerId customer,
      LocalDate at,
      Classes classes,
      Map<Measure, Measured> recorded,
      Sales sales) {
    return new Derivation(classes, at, recorded, sales).of(customer);
  }

  public Optional<Measured> find(Measure measure) {
    return Optional.ofNullable(known.get(measure));
  }

  /** Why a measure that is not there is not. */
  public Missing whyMissing(Measure measure) {
    Missing derived = missing.get(measure);
    return derived == null ? Missing.of(measure) : derived;
  }

  private static <V> Map<Measure, V> copy(Map<Measure, V> map) {
    Map<Measure, V> copy = new EnumMap<>(Measure.class);
    copy.putAll(map);
    return Collections.unmodifiableMap(copy);
  }
}

package org.mcrledger.core.tiering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureScale.Form;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.tiering.Condition.AtLeast;
import org.mcrledger.core.tiering.Condition.Is;

/**
 * What a measure may be as far as a scheme tells it apart: choices that are alike to it, or just as
 * much as a border asks.
 *
 * @param value one that is so
 * @param condition what all those are that are so
 */
record Setting(Measure measure, MeasureValue value, Condition condition) {
  private static final BigDecimal PLACES_MAX = BigDecimal.valueOf(1_000);

  /** Those of each measure that the scheme reads. */
  static Map<Measure, List<Setting>> of(TierScheme scheme) {
    Map<Measure, List<Setting>> all = new EnumMap<>(Measure.class);
    for (Measure measure : scheme.measures()) {
      List<Condition> asked =
          asked(scheme).filter(each -> each.reads().contains(measure)).distinct().toList();
      all.put(
          measure,
          measure.scale().form() == Form.CHOICE
              ? choices(measure, asked)
              : asked.stream()
                  .map(each -> ((AtLeast) each).border())
                  .filter(border -> isWithinReach(measure, border))
                  .map(border -> border(measure, border))
                  .toList());
    }
    return all;
  }

  private static Stream<Condition> asked(TierScheme scheme) {
    return switch (scheme.method()) {
      case Method.FirstFit(var rules) -> rules.stream().flatMap(rule -> rule.when().plain());
      case Method.Levels(var ladders, _) ->
          ladders.stream()
              .flatMap(
                  ladder ->
                      ladder.from().stream()
                          .map(step -> new AtLeast(ladder.measure(), step.getValue())));
      case Method.Ranked _ -> Stream.empty();
    };
  }

  private static List<Setting> choices(Measure measure, List<Condition> asked) {
    Map<List<Condition>, List<String>> alike = new LinkedHashMap<>();
    for (String key : Continuity.toCome(measure)) {
      List<Condition> fulfilled =
          asked.stream().filter(each -> each instanceof Is is && is.keys().contains(key)).toList();
      alike.computeIfAbsent(fulfilled, _ -> new ArrayList<>()).add(key);
    }
    return alike.values().stream()
        .map(
            keys ->
                new Setting(
                    measure, new MeasureValue.Choice(keys.getFirst()), new Is(measure, keys)))
        .toList();
  }

  /** Nobody works in more places than there are; a border may be any number. */
  private static boolean isWithinReach(Measure measure, BigDecimal border) {
    return measure.scale().form() != Form.PLACES || border.compareTo(PLACES_MAX) <= 0;
  }

  private static Setting border(Measure measure, BigDecimal border) {
    return new Setting(
        measure,
        measure.scale().form() == Form.PLACES ? places(border) : new MeasureValue.Amount(border),
        new AtLeast(measure, border));
  }

  /** So many places, whichever they are. */
  private static MeasureValue places(BigDecimal border) {
    int many = border.setScale(0, RoundingMode.CEILING).intValueExact();
    return new MeasureValue.Places(
        IntStream.range(0, many)
            .mapToObj(place -> "place-" + place)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  boolean holds(CustomerMeasures customer) {
    return condition.on(customer) == Truth.TRUE;
  }

  private Measured measured() {
    return new Measured(value, LocalDate.MAX, List.of());
  }

  /** Whether who fulfils the other setting fulfils this one. */
  boolean isImpliedBy(Setting other) {
    return equals(other)
        || (condition instanceof AtLeast(_, var border)
            && other.condition instanceof AtLeast(_, var higher)
            && border.compareTo(higher) <= 0);
  }

  /** The customer as it would be, with what would follow then. */
  static CustomerMeasures changed(CustomerMeasures customer, List<Setting> changes) {
    Map<Measure, Measured> known = new EnumMap<>(Measure.class);
    known.putAll(customer.known());
    for (Setting change : changes) {
      if (change.measure() == Measure.CONTINUITY) {
        Continuity.becomes(change.measured(), customer, known);
      }
    }
    changes.forEach(change -> known.put(change.measure(), change.measured()));
    return new CustomerMeasures(customer.customer(), known, customer.missing());
  }

  /** Any of these settings of one measure. */
  static Condition any(List<Setting> settings) {
    return settings.stream().map(Setting::condition).reduce(Setting::either).orElseThrow();
  }

  private static Condition either(Condition one, Condition other) {
    if (one instanceof Is(var measure, var keys) && other instanceof Is(_, var more)) {
      return new Is(
          measure,
          measure.scale().choices().stream()
              .filter(key -> keys.contains(key) || more.contains(key))
              .toList());
    }
    return ((AtLeast) one).border().compareTo(((AtLeast) other).border()) <= 0 ? one : other;
  }
}

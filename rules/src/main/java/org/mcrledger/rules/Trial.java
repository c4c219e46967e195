package org.mcrledger.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureScale.Form;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.term.MeasureValue.Amount;
import org.mcrledger.core.term.MeasureValue.Choice;
import org.mcrledger.core.tiering.Condition;
import org.mcrledger.core.tiering.Condition.AtLeast;
import org.mcrledger.core.tiering.Condition.Is;
import org.mcrledger.core.tiering.CustomerMeasures;
import org.mcrledger.core.tiering.Measured;
import org.mcrledger.core.tiering.Truth;

/**
 * Whether a rule decides of some customer after others do not: every combination of the values that
 * they tell apart is tried. Known values suffice, for what holds while a measure is not known holds
 * whatever it is.
 */
final class Trial {
  private static final CustomerId ANYBODY = new CustomerId("anybody");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final List<Condition> before;
  private final Condition rule;
  private final Map<Measure, List<MeasureValue>> values = new EnumMap<>(Measure.class);
  private final List<Measure> measures;
  private final Map<Measure, Measured> known = new EnumMap<>(Measure.class);
  private final long atOnce;
  private long tried;

  Trial(List<Condition> before, Condition rule) {
    this.before = before;
    this.rule = rule;
    List<Condition> asked =
        Stream.concat(before.stream(), Stream.of(rule)).flatMap(Condition::plain).toList();
    asked.stream()
        .collect(Collectors.groupingBy(one -> one.reads().iterator().next()))
        .forEach((measure, of) -> values.put(measure, values(measure, of)));
    measures = List.copyOf(values.keySet());
    atOnce = asked.size() + 1L;
  }

  /** How often conditions are asked if all is tried. */
  double most() {
    return atOnce
        * values.values().stream().mapToDouble(Collection::size).reduce(1, (one, by) -> one * by);
  }

  /** How often they were asked. */
  long soFar() {
    return atOnce * tried;
  }

  boolean decides() {
    return decides(0);
  }

  private boolean decides(int place) {
    if (place == measures.size()) {
      tried++;
      CustomerMeasures customer = new CustomerMeasures(ANYBODY, known, Map.of());
      return before.stream().allMatch(each -> each.on(customer) == Truth.FALSE)
          && rule.on(customer) == Truth.TRUE;
    }
    Measure measure = measures.get(place);
    for (MeasureValue value : values.getOrDefault(measure, List.of())) {
      known.put(measure, new Measured(value, LocalDate.MAX, List.of()));
      if (decides(place + 1)) {
        return true;
      }
    }
    return false;
  }

  private static List<MeasureValue> values(Measure measure, List<Condition> asked) {
    return measure.scale().form() == Form.CHOICE
        ? choices(measure, asked)
        : numbers(measure, asked);
  }

  /** One of those that the conditions do not tell apart. */
  private static List<MeasureValue> choices(Measure measure, List<Condition> asked) {
    Map<List<Condition>, MeasureValue> alike = new LinkedHashMap<>();
    for (String key : measure.scale().choices()) {
      List<Condition> fulfilled =
          asked.stream().filter(each -> each instanceof Is is && is.keys().contains(key)).toList();
      alike.putIfAbsent(fulfilled, new Choice(key));
    }
    return List.copyOf(alike.values());
  }

  /** The least of each interval between the borders. */
  private static List<MeasureValue> numbers(Measure measure, List<Condition> asked) {
    Form form = measure.scale().form();
    boolean whole = form == Form.COUNT || form == Form.PLACES;
    TreeSet<BigDecimal> least = new TreeSet<>();
    for (Condition each : asked) {
      if (each instanceof AtLeast(_, var border)) {
        least.add(whole ? border.setScale(0, RoundingMode.CEILING) : border);
      }
    }
    least.add(measure == Measure.SALES ? least.first().subtract(BigDecimal.ONE) : BigDecimal.ZERO);
    return least.stream()
        .filter(number -> form != Form.PERCENT || number.compareTo(HUNDRED) <= 0)
        .<MeasureValue>map(Amount::new)
        .toList();
  }
}

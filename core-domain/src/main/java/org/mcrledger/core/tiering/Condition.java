package org.mcrledger.core.tiering;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureValue.Choice;

/** What a rule asks of a customer's measures. What is not known makes it unknown, not false. */
public sealed interface Condition {
  /** Asks nothing, so that it always holds. */
  static Condition always() {
    return new All(List.of());
  }

  /** Each of them holds. */
  record All(List<Condition> of) implements Condition {
    public All {
      of = List.copyOf(of);
    }
  }

  /** At least one of them holds. */
  record Any(List<Condition> of) implements Condition {
    public Any {
      of = List.copyOf(of);
    }
  }

  /** It does not hold. */
  record Not(Condition that) implements Condition {}

  /** The measure is one of these choices. */
  record Is(Measure measure, List<String> keys) implements Condition {
    public Is {
      keys = List.copyOf(keys);
    }
  }

  /** The measure's number, or its number of places, reaches the border. */
  record AtLeast(Measure measure, BigDecimal border) implements Condition {}

  /**
   * The measure's number lies above the border. No scheme asks so: it is what is missing where the
   * border itself, being a tie, does not do.
   */
  record MoreThan(Measure measure, BigDecimal border) implements Condition {}

  default Truth on(CustomerMeasures customer) {
    return switch (this) {
      case All(var of) -> all(of, customer);
      case Any(var of) -> any(of, customer);
      case Not(var that) -> that.on(customer).not();
      case Is(var measure, var keys) ->
          customer
              .find(measure)
              .map(m -> Truth.of(m.value() instanceof Choice(var key) && keys.contains(key)))
              .orElse(Truth.UNKNOWN);
      case AtLeast(var measure, var border) ->
          customer
              .find(measure)
              .map(m -> Truth.of(m.number().compareTo(border) >= 0))
              .orElse(Truth.UNKNOWN);
      case MoreThan(var measure, var border) ->
          customer
              .find(measure)
              .map(m -> Truth.of(m.number().compareTo(border) > 0))
              .orElse(Truth.UNKNOWN);
    };
  }

  private static Truth all(List<Condition> of, CustomerMeasures customer) {
    Truth all = Truth.TRUE;
    for (Condition each : of) {
      all = all.and(each.on(customer));
    }
    return all;
  }

  private static Truth any(List<Condition> of, CustomerMeasures customer) {
    Truth any = Truth.FALSE;
    for (Condition each : of) {
      any = any.or(each.on(customer));
    }
    return any;
  }

  /** All measures that it reads. */
  default Set<Measure> reads() {
    Set<Measure> read = EnumSet.noneOf(Measure.class);
    switch (this) {
      case All(var of) -> of.forEach(each -> read.addAll(each.reads()));
      case Any(var of) -> of.forEach(each -> read.addAll(each.reads()));
      case Not(var that) -> read.addAll(that.reads());
      case Is(var measure, _) -> read.add(measure);
      case AtLeast(var measure, _) -> read.add(measure);
      case MoreThan(var measure, _) -> read.add(measure);
    }
    return read;
  }

  /** What it asks of single measures. */
  default Stream<Condition> plain() {
    return switch (this) {
      case All(var of) -> of.stream().flatMap(Condition::plain);
      case Any(var of) -> of.stream().flatMap(Condition::plain);
      case Not(var that) -> that.plain();
      case Is _, AtLeast _, MoreThan _ -> Stream.of(this);
    };
  }

  /** The measures for want of which it is unknown; none where it is decided without them. */
  default Set<Measure> wants(CustomerMeasures customer) {
    if (on(customer) != Truth.UNKNOWN) {
      return Set.of();
    }
    Set<Measure> wanted = EnumSet.noneOf(Measure.class);
    switch (this) {
      case All(var of) -> of.forEach(each -> wanted.addAll(each.wants(customer)));
      case Any(var of) -> of.forEach(each -> wanted.addAll(each.wants(customer)));
      case Not(var that) -> wanted.addAll(that.wants(customer));
      case Is(var measure, _) -> wanted.add(measure);
      case AtLeast(var measure, _) -> wanted.add(measure);
      case MoreThan(var measure, _) -> wanted.add(measure);
    }
    return wanted;
  }
}

package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.term.MeasureValue.Amount;
import org.mcrledger.core.term.MeasureValue.Choice;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.core.tiering.Condition;
import org.mcrledger.core.tiering.CustomerMeasures;
import org.mcrledger.core.tiering.Evaluation.Assessed;
import org.mcrledger.core.tiering.Evaluation.Step;
import org.mcrledger.core.tiering.Measured;
import org.mcrledger.core.tiering.Method;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.core.tiering.Tiering;

/**
 * The ways to the next tier against all that there are, tried one by one: none is left out, and
 * none is longer than it need be.
 */
class WaysUpMinimalTest {
  /** Changes that lead to a tier. */
  private record Reached(TierKey tier, Map<Measure, MeasureValue> by) {
    /** Whether the other changes all that this one does, in numbers at least as much. */
    boolean isPartOf(Reached other) {
      return by.entrySet().stream()
          .allMatch(
              change ->
                  switch (change.getValue()) {
                    case Amount(var border) ->
                        other.by.get(change.getKey()) instanceof Amount(var more)
                            && more.compareTo(border) >= 0;
                    case Choice _, MeasureValue.Places _ ->
                        change.getValue().equals(other.by.get(change.getKey()));
                  });
    }
  }

  @Property(tries = 1000)
  void just_the_shortest_ways_of_any_rules_are_named(
      @ForAll("rules") List<Method.Rule> rules, @ForAll("customers") CustomerMeasures customer) {
    assertNamesAll(SmallSchemes.of(rules), customer);
  }

  @Property(tries = 200)
  void just_the_shortest_ways_of_the_official_scheme_are_named(
      @ForAll("official") CustomerMeasures customer) {
    assertNamesAll(Assessing.scheme("sabc"), customer);
  }

  private static void assertNamesAll(TierScheme scheme, CustomerMeasures customer) {
    Tiering tiering = Tiering.among(scheme, List.of());
    if (tiering.evaluate(customer) instanceof Assessed now) {
      List<Reached> higher = higher(tiering.withoutNext(), scheme, now);
      Optional<TierKey> nearest =
          higher.stream().map(Reached::tier).max(Comparator.comparingInt(scheme::place));
      assertThat(now.next().map(Step::tier)).as("%s %s", scheme, customer).isEqualTo(nearest);
      now.next()
          .ifPresent(
              step ->
                  assertThat(WaysUpPropertyTest.ways(step.missing()))
                      .as("%s %s", scheme, customer)
                      .containsExactlyInAnyOrderElementsOf(shortest(higher, step.tier())));
    }
  }

  /** Whatever leads higher, without what a part of it does already. */
  private static List<Reached> higher(Tiering tiering, TierScheme scheme, Assessed now) {
    List<Reached> found = new ArrayList<>();
    for (Map<Measure, MeasureValue> changes : changes(scheme)) {
      tiering
          .evaluate(SmallSchemes.with(now.measures(), changes))
          .given()
          .filter(tier -> scheme.place(tier) < scheme.place(now.tier()))
          .filter(_ -> changes.entrySet().stream().noneMatch(c -> isSo(now.measures(), c)))
          .ifPresent(tier -> found.add(new Reached(tier, changes)));
    }
    return found.stream()
        .filter(
            way ->
                found.stream()
                    .noneMatch(part -> part.by().size() < way.by().size() && part.isPartOf(way)))
        .toList();
  }

  private static List<Map<Measure, MeasureValue>> shortest(List<Reached> higher, TierKey to) {
    List<Reached> there = higher.stream().filter(way -> way.tier().equals(to)).toList();
    return there.stream()
        .filter(way -> there.stream().noneMatch(other -> !other.equals(way) && other.isPartOf(way)))
        .map(Reached::by)
        .toList();
  }

  /** Whether the change says no more than is so already. */
  private static boolean isSo(CustomerMeasures of, Map.Entry<Measure, MeasureValue> change) {
    return of.find(change.getKey())
        .map(Measured::value)
        .filter(
            now ->
                change.getValue() instanceof Amount(var border)
                    ? now instanceof Amount(var amount) && amount.compareTo(border) >= 0
                    : now.equals(change.getValue()))
        .isPresent();
  }

  /** Each measure stays or becomes any of what it may be. */
  private static List<Map<Measure, MeasureValue>> changes(TierScheme scheme) {
    List<Map<Measure, MeasureValue>> all = List.of(Map.of());
    for (Measure measure : scheme.measures()) {
      List<Map<Measure, MeasureValue>> longer = new ArrayList<>(all);
      for (Map<Measure, MeasureValue> changes : all) {
        for (MeasureValue value : SmallSchemes.values(measure, asked(scheme))) {
          Map<Measure, MeasureValue> more = new EnumMap<>(Measure.class);
          more.putAll(changes);
          more.put(measure, value);
          longer.add(more);
        }
      }
      all = longer;
    }
    return all;
  }

  /** The borders that the rules name: no other number is a way. */
  private static List<BigDecimal> asked(TierScheme scheme) {
    return ((Method.FirstFit) scheme.method())
        .rules().stream()
            .flatMap(rule -> rule.when().plain())
            .flatMap(
                each ->
                    each instanceof Condition.AtLeast(_, var border)
                        ? Stream.of(border)
                        : Stream.empty())
            .distinct()
            .toList();
  }

  @Provide
  Arbitrary<List<Method.Rule>> rules() {
    return SmallSchemes.rules();
  }

  @Provide
  Arbitrary<CustomerMeasures> customers() {
    return SmallSchemes.customers(SmallSchemes.MEASURES);
  }

  @Provide
  Arbitrary<CustomerMeasures> official() {
    return SmallSchemes.customers(List.copyOf(Assessing.scheme("sabc").measures()));
  }
}

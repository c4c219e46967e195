package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureScale.Form;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.tiering.Condition;
import org.mcrledger.core.tiering.CustomerMeasures;
import org.mcrledger.core.tiering.Evaluation;
import org.mcrledger.core.tiering.Evaluation.Assessed;
import org.mcrledger.core.tiering.Evaluation.Step;
import org.mcrledger.core.tiering.Measured;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.core.tiering.Tiering;
import org.mcrledger.core.tiering.Truth;

/** What is missing for the next tier, checked by what becomes of the customer with it. */
class WaysUpPropertyTest {
  private static final List<TierScheme> ALL =
      Schemes.shipped().all().stream().filter(scheme -> !scheme.ranks()).toList();

  @Property(tries = 400)
  void each_way_leads_to_just_the_tier_that_it_is_named_for(@ForAll("customers") Known known) {
    for (TierScheme scheme : ALL) {
      CustomerMeasures customer = known.of(scheme);
      if (evaluate(scheme, customer) instanceof Assessed now && now.next().isPresent()) {
        Step step = now.next().get();
        for (Map<Measure, MeasureValue> way : ways(step.missing())) {
          assertThat(evaluate(scheme, with(customer, way)).given())
              .as("%s %s %s", scheme.key(), known, way)
              .contains(step.tier());
        }
      }
    }
  }

  @Property(tries = 400)
  void no_part_of_a_way_leads_higher(@ForAll("customers") Known known) {
    for (TierScheme scheme : ALL) {
      CustomerMeasures customer = known.of(scheme);
      if (evaluate(scheme, customer) instanceof Assessed now && now.next().isPresent()) {
        for (Map<Measure, MeasureValue> way : ways(now.next().get().missing())) {
          for (Measure left : way.keySet()) {
            Map<Measure, MeasureValue> part = new EnumMap<>(way);
            part.remove(left);
            evaluate(scheme, with(customer, part))
                .given()
                .ifPresent(
                    tier ->
                        assertThat(scheme.place(tier))
                            .as("%s %s %s", scheme.key(), known, part)
                            .isGreaterThanOrEqualTo(scheme.place(now.tier())));
          }
        }
      }
    }
  }

  /**
   * Whatever one choice leads to the next tier is among the ways, and none leads to one between.
   */
  @Property(tries = 400)
  void no_choice_that_leads_there_is_left_out(@ForAll("customers") Known known) {
    for (TierScheme scheme : ALL) {
      CustomerMeasures customer = known.of(scheme);
      if (evaluate(scheme, customer) instanceof Assessed now) {
        for (Measure measure : scheme.measures()) {
          for (String key : measure.scale().choices()) {
            CustomerMeasures other = with(customer, Map.of(measure, new MeasureValue.Choice(key)));
            evaluate(scheme, other)
                .given()
                .filter(tier -> scheme.place(tier) < scheme.place(now.tier()))
                .ifPresent(
                    tier -> {
                      Step step = now.next().orElseThrow();
                      assertThat(scheme.place(tier)).isLessThanOrEqualTo(scheme.place(step.tier()));
                      if (tier.equals(step.tier())) {
                        assertThat(step.missing().on(other)).isEqualTo(Truth.TRUE);
                      }
                    });
          }
        }
      }
    }
  }

  private static Evaluation evaluate(TierScheme scheme, CustomerMeasures customer) {
    return Tiering.among(scheme, List.of()).evaluate(customer);
  }

  private static CustomerMeasures with(CustomerMeasures of, Map<Measure, MeasureValue> changes) {
    Map<Measure, Measured> known = new EnumMap<>(Measure.class);
    known.putAll(of.known());
    changes.forEach(
        (measure, value) -> known.put(measure, new Measured(value, Assessing.AT, List.of())));
    return new CustomerMeasures(of.customer(), known, of.missing());
  }

  /** All that a condition allows, each of it as little as it asks. */
  static List<Map<Measure, MeasureValue>> ways(Condition condition) {
    return switch (condition) {
      case Condition.Any(var of) -> of.stream().flatMap(each -> ways(each).stream()).toList();
      case Condition.All(var of) -> {
        List<Map<Measure, MeasureValue>> all = List.of(Map.of());
        for (Condition each : of) {
          List<Map<Measure, MeasureValue>> longer = new ArrayList<>();
          for (Map<Measure, MeasureValue> way : all) {
            for (Map<Measure, MeasureValue> more : ways(each)) {
              Map<Measure, MeasureValue> both = new EnumMap<>(Measure.class);
              both.putAll(way);
              both.putAll(more);
              longer.add(both);
            }
          }
          all = longer;
        }
        yield all;
      }
      case Condition.Is(var measure, var keys) ->
          keys.stream()
              .map(key -> Map.<Measure, MeasureValue>of(measure, new MeasureValue.Choice(key)))
              .toList();
      case Condition.AtLeast(var measure, var border) ->
          List.of(Map.of(measure, of(measure, border)));
      case Condition.MoreThan _ -> throw new AssertionError("no border of a rule is so");
      case Condition.Not _ -> throw new AssertionError("no way is the lack of something");
    };
  }

  private static MeasureValue of(Measure measure, BigDecimal number) {
    return measure.scale().form() == Form.PLACES
        ? new MeasureValue.Places(
            IntStream.range(0, number.intValueExact())
                .mapToObj(i -> "p" + i)
                .collect(Collectors.toCollection(TreeSet::new)))
        : new MeasureValue.Amount(number);
  }

  /** What is known of a customer, of every measure that there is. */
  record Known(Map<Measure, MeasureValue> values) {
    CustomerMeasures of(TierScheme scheme) {
      CustomerMeasures nothing = Assessing.customer("acme", scheme, "", LocalDate.of(2024, 12, 31));
      return with(nothing, values);
    }
  }

  @Provide
  Arbitrary<Known> customers() {
    List<Arbitrary<Map.Entry<Measure, MeasureValue>>> each = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      each.add(values(measure).map(value -> Map.entry(measure, value)));
    }
    return Combinators.combine(each)
        .as(
            entries -> {
              Map<Measure, MeasureValue> values = new EnumMap<>(Measure.class);
              entries.forEach(entry -> values.put(entry.getKey(), entry.getValue()));
              return new Known(values);
            });
  }

  private static Arbitrary<MeasureValue> values(Measure measure) {
    if (measure.scale().form() == Form.CHOICE) {
      return Arbitraries.of(measure.scale().choices()).map(MeasureValue.Choice::new);
    }
    return Arbitraries.of(1, 3, 5, 10, 20, 60, 80, 2_000_000, 20_000_000)
        .map(number -> of(measure, BigDecimal.valueOf(Math.min(number, limit(measure)))));
  }

  private static int limit(Measure measure) {
    return measure.scale().form() == Form.PLACES ? 40 : Integer.MAX_VALUE;
  }
}

package org.mcrledger.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureScale.Form;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.term.MeasureValue.Amount;
import org.mcrledger.core.term.MeasureValue.Choice;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.core.tiering.Classes;
import org.mcrledger.core.tiering.Condition;
import org.mcrledger.core.tiering.CustomerMeasures;
import org.mcrledger.core.tiering.Measured;
import org.mcrledger.core.tiering.Method;
import org.mcrledger.core.tiering.TierScheme;

/** Schemes of a few measures, by any rules, and customers of whom some of them are known. */
final class SmallSchemes {
  /** Three choices and a border, so that everything can be tried. */
  static final List<Measure> MEASURES =
      List.of(Measure.STRATEGIC_FIT, Measure.POTENTIAL, Measure.INFLUENCE, Measure.CATEGORY_SHARE);

  private static final List<BigDecimal> BORDERS =
      List.of(BigDecimal.ONE, BigDecimal.valueOf(5), BigDecimal.valueOf(20));

  private static final List<TierKey> TIERS =
      List.of(new TierKey("S"), new TierKey("A"), new TierKey("B"), new TierKey("C"));

  private SmallSchemes() {}

  static Arbitrary<List<Method.Rule>> rules() {
    return Combinators.combine(Arbitraries.of(TIERS), conditions())
        .as(Method.Rule::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  private static Arbitrary<Condition> conditions() {
    Arbitrary<Condition> plain = Arbitraries.of(MEASURES).flatMap(SmallSchemes::plain);
    Arbitrary<Condition> simple =
        Arbitraries.frequencyOf(Tuple.of(4, plain), Tuple.of(1, plain.map(Condition.Not::new)));
    Arbitrary<List<Condition>> some = simple.list().ofMinSize(1).ofMaxSize(3);
    return Arbitraries.frequencyOf(
        Tuple.of(3, some.map(Condition.All::new)), Tuple.of(1, some.map(Condition.Any::new)));
  }

  private static Arbitrary<Condition> plain(Measure measure) {
    return measure.scale().form() == Form.CHOICE
        ? Arbitraries.subsetOf(measure.scale().choices())
            .ofMinSize(1)
            .map(keys -> new Condition.Is(measure, List.copyOf(keys)))
        : Arbitraries.of(BORDERS).map(border -> new Condition.AtLeast(measure, border));
  }

  static TierScheme of(List<Method.Rule> rules) {
    TierScheme sabc = Assessing.scheme("sabc");
    List<Method.Rule> all = new ArrayList<>(rules);
    all.add(new Method.Rule(TIERS.getLast(), Condition.always()));
    return new TierScheme(
        sabc.key(),
        sabc.version(),
        sabc.name(),
        sabc.reviewMonths(),
        sabc.tiers(),
        Classes.NONE,
        new Method.FirstFit(all));
  }

  /** Of most measures something is known. */
  static Arbitrary<CustomerMeasures> customers(List<Measure> measures) {
    List<Arbitrary<Map<Measure, MeasureValue>>> each =
        measures.stream()
            .map(
                measure ->
                    Arbitraries.of(values(measure, BORDERS))
                        .map(value -> Map.of(measure, value))
                        .optional(0.9)
                        .map(value -> value.orElse(Map.of())))
            .toList();
    CustomerMeasures nobody = new CustomerMeasures(new CustomerId("acme"), Map.of(), Map.of());
    return Combinators.combine(each)
        .as(
            values -> {
              Map<Measure, MeasureValue> all = new EnumMap<>(Measure.class);
              values.forEach(all::putAll);
              return with(nobody, all);
            });
  }

  static List<MeasureValue> values(Measure measure, List<BigDecimal> borders) {
    return measure.scale().form() == Form.CHOICE
        ? measure.scale().choices().stream().<MeasureValue>map(Choice::new).toList()
        : borders.stream().<MeasureValue>map(Amount::new).toList();
  }

  static CustomerMeasures with(CustomerMeasures of, Map<Measure, MeasureValue> changes) {
    Map<Measure, Measured> known = new EnumMap<>(Measure.class);
    known.putAll(of.known());
    changes.forEach(
        (measure, value) -> known.put(measure, new Measured(value, Assessing.AT, List.of())));
    return new CustomerMeasures(of.customer(), known, of.missing());
  }
}

package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.core.term.Measure.CONTINUITY;
import static org.mcrledger.core.term.Measure.COOPERATION;
import static org.mcrledger.core.term.Measure.VOLUME;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.term.MeasureValue.Choice;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.core.tiering.CustomerMeasures;
import org.mcrledger.core.tiering.Evaluation.Assessed;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.core.tiering.Tiering;

/** What an assessed continuity may and may not change, whatever the customer. */
class ContinuityPropertyTest {
  private static final Choice CONTINUOUS = new Choice("continuous");
  private static final List<TierScheme> ALL = Schemes.shipped().all();

  /** Reads the continuity beside all that follows from it. */
  private static final TierScheme BUYING =
      Schemes.load(
          "buying.yaml",
          """
          key: buying
          name: {zh: 采购, en: Buying}
          reviewMonths: 12
          tiers:
            - {key: A, name: {zh: 甲, en: A}, strategic: false, policy: {zh: 策, en: P}}
            - {key: B, name: {zh: 乙, en: B}, strategic: false, policy: {zh: 策, en: P}}
            - {key: C, name: {zh: 丙, en: C}, strategic: false, policy: {zh: 策, en: P}}
            - {key: D, name: {zh: 丁, en: D}, strategic: false, policy: {zh: 策, en: P}}
          classes:
            volume: {currency: CNY, months: 12, big: 10000000, medium: 1000000}
            cooperation: {years: 3}
          method: first-fit
          rules:
            - tier: A
              when: {all: [{measure: continuity, is: [continuous]}, {measure: volume, is: [big]}]}
            - tier: B
              when: {all: [{measure: cooperation, is: [stable]}, {not: {measure: volume, is: [small]}}]}
            - tier: C
              when:
                any:
                  - {measure: category-share, atLeast: 50}
                  - all: [{measure: continuity, is: [continuous, intermittent, single]}, {measure: volume, is: [small]}]
            - tier: D
          """);

  /** Who sold something in the last twelve months and three years is read by these sales alone. */
  @Property(tries = 500)
  void recorded_sales_win_over_whatever_continuity_was_assessed(
      @ForAll("customers") String facts,
      @ForAll @IntRange(max = 2) int first,
      @ForAll @IntRange(min = 1, max = 20_000_000) int last,
      @ForAll("continuities") String continuity) {
    String sold = facts + " 2022=" + first + " 2024=" + last;
    for (TierScheme scheme : ALL) {
      assertThat(Assessing.outcome(Assessing.evaluate(scheme, sold + " " + continuity)))
          .as(scheme.key().value())
          .isEqualTo(Assessing.outcome(Assessing.evaluate(scheme, sold)));
    }
  }

  /** A continuity that becomes known may give a tier, and takes none that was given without it. */
  @Property(tries = 1000)
  void no_tier_that_was_given_without_it_is_another_with_it(
      @ForAll("customers") String facts, @ForAll("continuities") String continuity) {
    for (TierScheme scheme : ALL) {
      Assessing.evaluate(scheme, facts)
          .given()
          .ifPresent(
              tier ->
                  assertThat(Assessing.evaluate(scheme, facts + " " + continuity).given())
                      .as(scheme.key().value())
                      .contains(tier));
    }
  }

  /** Every measure of the five and three classes follows from two words and the standing. */
  @Property(tries = 200)
  void who_has_bought_nothing_needs_no_more_than_standing_and_potential(
      @ForAll("customers") String facts) {
    String all = with(facts + " ", List.of("standing=head", "potential=low", "continuity=none"));
    for (String key : List.of("five-classes", "three-classes")) {
      assertThat(Assessing.evaluate(Assessing.scheme(key), all)).isInstanceOf(Assessed.class);
    }
  }

  @Property(tries = 300)
  void a_customer_alone_and_among_all_is_the_same(
      @ForAll("customers") String one, @ForAll("continuities") String continuity) {
    for (TierScheme scheme : ALL) {
      String facts = one + " " + continuity;
      CustomerMeasures a = Assessing.customer("a", scheme, facts, Assessing.AT);
      CustomerMeasures b = Assessing.customer("b", scheme, "2024=5 " + one, Assessing.AT);
      assertThat(Assessing.outcome(Tiering.among(scheme, List.of(b, a)).evaluate(a)))
          .isEqualTo(Assessing.outcome(Assessing.evaluate(scheme, facts)));
    }
  }

  /** Each way that names only what people record comes true when just that is recorded. */
  @Property(tries = 1000)
  void what_is_named_as_missing_leads_there_when_it_is_recorded(
      @ForAll("customers") String facts, @ForAll("continuities") String continuity) {
    String known = facts + " " + continuity;
    if (Assessing.evaluate(BUYING, known) instanceof Assessed now && now.next().isPresent()) {
      for (Map<Measure, MeasureValue> way : WaysUpPropertyTest.ways(now.next().get().missing())) {
        if (Measure.recorded().containsAll(way.keySet())) {
          assertThat(Assessing.evaluate(BUYING, with(known, said(way))).given())
              .as("%s: %s", known, way)
              .contains(now.next().get().tier());
        }
      }
    }
  }

  /** What followed from nothing having been bought does not follow when that is no longer so. */
  @Test
  void whoever_begins_to_buy_has_a_volume_that_must_be_said() {
    Assessed now = (Assessed) Assessing.evaluate(BUYING, "continuity=none category-share=60");
    assertThat(now.tier()).isEqualTo(new TierKey("C"));
    assertThat(now.next())
        .hasValueSatisfying(
            step -> {
              assertThat(step.tier()).isEqualTo(new TierKey("B"));
              assertThat(WaysUpPropertyTest.ways(step.missing()))
                  .containsExactlyInAnyOrder(
                      Map.of(CONTINUITY, CONTINUOUS, VOLUME, new Choice("medium")),
                      Map.of(COOPERATION, new Choice("stable"), VOLUME, new Choice("big")),
                      Map.of(COOPERATION, new Choice("stable"), VOLUME, new Choice("medium")));
            });
  }

  private static List<String> said(Map<Measure, MeasureValue> way) {
    List<String> facts = new ArrayList<>();
    way.forEach(
        (measure, value) ->
            facts.add(
                measure.key()
                    + "="
                    + switch (value) {
                      case Choice(var key) -> key;
                      case MeasureValue.Amount(var amount) -> amount.toPlainString();
                      case MeasureValue.Places(var places) -> String.join(",", places);
                    }));
    return facts;
  }

  /** The facts, of some measures these in place of others. */
  private static String with(String facts, List<String> others) {
    Predicate<String> stays =
        fact -> others.stream().noneMatch(other -> other.startsWith(fact.replaceAll("=.*", "=")));
    return Stream.concat(
            Stream.of(facts.strip().split(" +", -1)).filter(fact -> !fact.isEmpty()).filter(stays),
            others.stream())
        .collect(Collectors.joining(" "));
  }

  @Provide
  Arbitrary<String> continuities() {
    return Arbitraries.of(Measure.CONTINUITY.scale().choices()).map(key -> "continuity=" + key);
  }

  /** Any subset of what the schemes read beside it. */
  @Provide
  Arbitrary<String> customers() {
    return Combinators.combine(
            some("strategic-fit=", "matching", "partly", "opposed"),
            some("potential=", "high", "low"),
            some("standing=", "head", "high", "low"),
            some("volume=", "big", "medium", "small"),
            some("supplier-rank=", "sole", "main", "marginal", "none"),
            some("category-share=", "0", "79.9", "80"))
        .as((a, b, c, d, e, f) -> String.join(" ", a, b, c, d, e, f).strip());
  }

  private static Arbitrary<String> some(String measure, String... values) {
    return Arbitraries.of(values)
        .map(value -> measure + value)
        .optional(0.5)
        .map(found -> found.orElse(""));
  }
}

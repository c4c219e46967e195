package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.core.tiering.CustomerMeasures;
import org.mcrledger.core.tiering.Evaluation;
import org.mcrledger.core.tiering.Evaluation.Assessed;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.core.tiering.Tiering;

/** What holds of tiers whatever the customer. */
class TierPropertyTest {
  private static final List<TierScheme> ALL = Schemes.shipped().all();

  @Property(tries = 500)
  void more_of_a_measure_never_gives_a_lower_level(
      @ForAll @IntRange(max = 120) int capital,
      @ForAll @IntRange(max = 120) int sales,
      @ForAll @IntRange(max = 60) int staff,
      @ForAll @IntRange(max = 30) int more) {
    String facts = "registered-capital=%d channel-sales=%d staff-number=%d";
    int before = place("channel", facts.formatted(capital, sales, staff));
    assertThat(place("channel", facts.formatted(capital + more, sales, staff)))
        .isLessThanOrEqualTo(before);
    assertThat(place("channel", facts.formatted(capital, sales + more, staff)))
        .isLessThanOrEqualTo(before);
    assertThat(place("channel", facts.formatted(capital, sales, staff + more)))
        .isLessThanOrEqualTo(before);
  }

  private static int place(String scheme, String facts) {
    TierScheme tiers = Assessing.scheme(scheme);
    TierKey tier = Assessing.evaluate(tiers, facts).given().orElseThrow();
    return tiers.forDecisions().tiers().indexOf(tier);
  }

  @Property(tries = 200)
  void every_customer_with_sales_stands_on_one_step_of_the_pyramid_and_nobody_below_one_with_less(
      @ForAll @Size(min = 1, max = 300) List<@IntRange(max = 50) Integer> sold) {
    TierScheme pyramid = Assessing.scheme("pyramid");
    List<CustomerMeasures> all = new ArrayList<>();
    for (int i = 0; i < sold.size(); i++) {
      all.add(Assessing.customer("c" + i, pyramid, "2024=" + sold.get(i), Assessing.AT));
    }
    Tiering tiering = Tiering.among(pyramid, all);
    Map<Integer, Integer> lowestOf = new TreeMap<>();
    Map<Integer, Integer> highestOf = new TreeMap<>();
    for (int i = 0; i < all.size(); i++) {
      Optional<TierKey> tier = tiering.evaluate(all.get(i)).given();
      assertThat(tier.isPresent()).isEqualTo(sold.get(i) > 0);
      if (tier.isPresent()) {
        int place = pyramid.forDecisions().tiers().indexOf(tier.get());
        lowestOf.merge(sold.get(i), place, Math::max);
        highestOf.merge(sold.get(i), place, Math::min);
      }
    }
    lowestOf.forEach(
        (amount, lowest) ->
            highestOf.forEach(
                (less, highest) -> {
                  if (less < amount) {
                    assertThat(highest).isGreaterThanOrEqualTo(lowest);
                  }
                }));
  }

  @Property(tries = 500)
  void the_same_customer_always_gets_the_same(@ForAll("customers") String facts) {
    for (TierScheme scheme : ALL) {
      assertThat(Assessing.evaluate(scheme, facts)).isEqualTo(Assessing.evaluate(scheme, facts));
    }
  }

  /** A tier given without a measure is given whatever that measure turns out to be. */
  @Property(tries = 1000)
  void what_is_assessed_without_a_measure_stays_when_it_becomes_known(
      @ForAll("customers") String facts, @ForAll("customers") String more) {
    String known = facts + " " + onlyNew(facts, more);
    for (String key : List.of("sabc", "influence-volume", "five-classes", "three-classes")) {
      TierScheme scheme = Assessing.scheme(key);
      if (Assessing.evaluate(scheme, facts) instanceof Assessed before) {
        assertThat(Assessing.evaluate(scheme, known).given()).contains(before.tier());
      }
    }
  }

  /** What is asked for is what was missing: once all of it is known, it is not asked for again. */
  @Property(tries = 500)
  void what_is_needed_is_nothing_that_is_known(@ForAll("customers") String facts) {
    for (TierScheme scheme : ALL) {
      if (Assessing.evaluate(scheme, facts) instanceof Evaluation.NotAssessable asked) {
        assertThat(asked.needs()).isNotEmpty();
        asked
            .needs()
            .forEach(
                need -> {
                  assertThat(scheme.measures()).contains(need.measure());
                  assertThat(asked.measures().find(need.measure())).isEmpty();
                });
      }
    }
  }

  private static String onlyNew(String facts, String more) {
    StringBuilder added = new StringBuilder();
    for (String fact : more.isBlank() ? new String[0] : more.split(" ", -1)) {
      if (!(" " + facts).contains(" " + fact.substring(0, fact.indexOf('=') + 1))) {
        added.append(' ').append(fact);
      }
    }
    return added.toString().strip();
  }

  /** Any subset of what the schemes read, each with any of its values. */
  @Provide
  Arbitrary<String> customers() {
    return Combinators.combine(
            some("strategic-fit=", "matching", "partly", "mismatched", "opposed"),
            some("potential=", "high", "medium", "low"),
            some("standing=", "head", "high", "medium", "low"),
            some("volume=", "big", "medium", "small"),
            some("supplier-rank=", "sole", "main", "secondary", "marginal", "none"),
            some("category-share=", "0", "79.9", "80", "100"))
        .as((a, b, c, d, e, f) -> String.join(" ", a, b, c, d, e, f).strip().replaceAll(" +", " "));
  }

  private static Arbitrary<String> some(String measure, String... values) {
    return Arbitraries.of(values)
        .map(value -> measure + value)
        .optional(0.7)
        .map(o -> o.orElse(""));
  }
}

package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.tiering.Condition;
import org.mcrledger.core.tiering.CustomerMeasures;
import org.mcrledger.core.tiering.Evaluation;
import org.mcrledger.core.tiering.Evaluation.Assessed;
import org.mcrledger.core.tiering.Evaluation.Reason;
import org.mcrledger.core.tiering.Evaluation.Step;
import org.mcrledger.core.tiering.Measured;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.core.tiering.Tiering;

/** Why a tier follows, from which events, and what is missing for the next one. */
class TierExplainedTest {
  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sabc         | strategic-fit=opposed volume=small                                   | B: volume is big
          sabc         | strategic-fit=matching potential=high standing=low volume=small      | S: influence is big
          sabc         | strategic-fit=partly potential=high standing=low volume=big          | A: (strategic-fit is matching or influence is big)
          sabc         | strategic-fit=opposed potential=high standing=head volume=big       | A: strategic-fit is partly
          sabc         | strategic-fit=partly potential=low standing=low volume=big           | A: ((strategic-fit is matching and potential is high) or (potential is high and influence is big))
          sabc         | strategic-fit=mismatched potential=low standing=low volume=big       | A: ((strategic-fit is matching and potential is high) or (strategic-fit is partly and potential is high and influence is big))
          sabc         | strategic-fit=matching potential=low standing=low volume=small       | B: volume is big
          five-classes | standing=head volume=small category-share=3 supplier-rank=main 2024=5 potential=low | value: volume is medium
          five-classes | standing=high volume=medium 2024=90000000 supplier-rank=main potential=high | outstanding: standing is head
          five-classes | standing=head potential=low continuity=none                          | value: volume is big or medium
          five-classes | standing=low continuity=none                                         | value: (volume is big or medium or cooperation is stable)
          three-classes | standing=head potential=low continuity=none                         | value: (volume is big or medium or category-share from 80 or supplier-rank is sole)
          channel      | registered-capital=60 channel-sales=19.5 staff-number=14             | gold: (channel-sales from 20 and staff-number from 15)
          single-factor | 2024=1200000                                                        | B: sales from 1000000
          reach        | provinces=hunan,hubei                                                | national: provinces from 4
          """)
  void what_is_missing_for_the_next_tier_is_said(String scheme, String facts, String missing) {
    Assessed assessed = assessed(Assessing.scheme(scheme), facts);
    var step = assessed.next().orElseThrow();
    assertThat(step.tier() + ": " + words(step.missing())).isEqualTo(missing);
  }

  @Test
  void nothing_is_missing_in_the_highest_tier() {
    TierScheme reach = Assessing.scheme("reach");
    assertThat(assessed(reach, "provinces=a,b,c,d").next()).isEmpty();
  }

  @Test
  void the_rule_that_fitted_is_named_by_its_number_and_what_it_asks() {
    Assessed assessed =
        assessed(Assessing.scheme("sabc"), "strategic-fit=opposed potential=high volume=big");
    Reason.RuleFits because = (Reason.RuleFits) assessed.because();
    assertThat(because.rule()).isEqualTo(1);
    assertThat(words(because.when()))
        .isEqualTo("(strategic-fit is mismatched or opposed and volume is big)");
  }

  @Test
  void the_level_of_each_measure_is_named() {
    Assessed assessed =
        assessed(
            Assessing.scheme("channel"),
            "registered-capital=60 channel-sales=19.5 staff-number=14");
    assertThat(((Reason.LowestLevel) assessed.because()).levels().toString())
        .isEqualTo(
            "{REGISTERED_CAPITAL=general-distributor, CHANNEL_SALES=silver, STAFF_NUMBER=silver}");
  }

  @Test
  void a_derived_measure_names_the_events_of_all_that_it_comes_from() {
    CustomerMeasures customer =
        Assessing.customer(
            "acme",
            Assessing.scheme("sabc"),
            "standing=head 2023-12=5 2024-01=7 2024-Q3=20000000",
            Assessing.AT);
    Measured volume = customer.find(Measure.VOLUME).orElseThrow();
    assertThat(volume.events())
        .containsExactly(Assessing.event("2024-017"), Assessing.event("2024-Q320000000"));
    assertThat(volume.on()).isEqualTo("2024-09-30");
    assertThat(customer.find(Measure.INFLUENCE).orElseThrow().events())
        .containsExactly(Assessing.event("standing=head"));
  }

  @Test
  void what_would_tell_a_missing_measure_is_said() {
    CustomerMeasures customer =
        Assessing.customer("acme", Assessing.scheme("sabc"), "", Assessing.AT);
    assertThat(customer.whyMissing(Measure.INFLUENCE).record()).containsExactly(Measure.STANDING);
    assertThat(customer.whyMissing(Measure.VOLUME).record())
        .containsExactly(Measure.VOLUME, Measure.SALES);
    assertThat(customer.whyMissing(Measure.POTENTIAL).record()).containsExactly(Measure.POTENTIAL);
  }

  @Test
  void of_seven_customers_one_one_two_and_three_stand_on_the_steps_of_the_pyramid() {
    TierScheme pyramid = Assessing.scheme("pyramid");
    List<CustomerMeasures> seven = new ArrayList<>();
    for (String sold : List.of("f=10", "b=70", "c=60", "e=40", "d=40", "a=20", "g=5", "x=0")) {
      String[] customer = sold.split("=", -1);
      seven.add(Assessing.customer(customer[0], pyramid, "2024=" + customer[1], Assessing.AT));
    }
    Tiering tiering = Tiering.among(pyramid, seven);
    String places =
        seven.stream()
            .map(c -> c.customer().value() + " " + Assessing.outcome(tiering.evaluate(c)))
            .sorted()
            .collect(Collectors.joining(", "));
    assertThat(places)
        .isEqualTo("a lead, b platinum, c gold, d iron, e iron, f lead, g lead, x not ranked");
  }

  @Test
  void a_tie_goes_by_customer_id_and_the_place_is_said_with_what_is_missing() {
    TierScheme pyramid = Assessing.scheme("pyramid");
    List<CustomerMeasures> same =
        IntStream.rangeClosed(1, 10)
            .mapToObj(i -> "c%02d".formatted(i))
            .map(id -> Assessing.customer(id, pyramid, "2024=100", Assessing.AT))
            .toList();
    Assessed third = (Assessed) Tiering.among(pyramid, same.reversed()).evaluate(same.get(2));
    assertThat(third.tier()).hasToString("iron");
    assertThat(third.because()).isEqualTo(new Reason.Place(3, 10, 5));
    assertThat(words(third.next().orElseThrow().missing())).isEqualTo("sales above 100");
  }

  @Test
  void who_loses_a_tie_needs_more_and_who_wins_it_as_much() {
    TierScheme pyramid = Assessing.scheme("pyramid");
    CustomerMeasures earlier = Assessing.customer("a", pyramid, "2024=60", Assessing.AT);
    CustomerMeasures lastOfGold = Assessing.customer("b", pyramid, "2024=80", Assessing.AT);
    CustomerMeasures later = Assessing.customer("c", pyramid, "2024=80", Assessing.AT);
    List<CustomerMeasures> all = new ArrayList<>(List.of(earlier, lastOfGold, later));
    for (String id : List.of("d", "e", "f", "g")) {
      String sold = id.equals("d") ? "2024=90" : "2024=5";
      all.add(Assessing.customer(id, pyramid, sold, Assessing.AT));
    }
    Tiering tiering = Tiering.among(pyramid, all);
    assertThat(Assessing.outcome(tiering.evaluate(lastOfGold))).isEqualTo("gold");
    assertThat(next(tiering, later)).isEqualTo("gold: sales above 80");
    assertThat(next(tiering, earlier)).isEqualTo("gold: sales from 80");
  }

  private static String next(Tiering tiering, CustomerMeasures customer) {
    Step step = ((Assessed) tiering.evaluate(customer)).next().orElseThrow();
    return step.tier() + ": " + words(step.missing());
  }

  /** The 12 months up to any day hold 12 whole months, in leap years too. */
  @Test
  void on_every_day_the_sales_of_the_last_twelve_months_are_those_of_twelve_months() {
    TierScheme pyramid = Assessing.scheme("pyramid");
    String monthly =
        IntStream.range(0, 84)
            .mapToObj(i -> "%d-%02d=1".formatted(2019 + i / 12, i % 12 + 1))
            .collect(Collectors.joining(" "));
    for (LocalDate day = LocalDate.of(2020, 1, 1); day.getYear() < 2026; day = day.plusDays(1)) {
      Measured sales =
          Assessing.customer("acme", pyramid, monthly, day).find(Measure.SALES).orElseThrow();
      assertThat(words(new Condition.AtLeast(Measure.SALES, amount(sales))))
          .as(day.toString())
          .isEqualTo("sales from 12");
    }
  }

  private static BigDecimal amount(Measured sales) {
    return ((org.mcrledger.core.term.MeasureValue.Amount) sales.value()).amount();
  }

  private static Assessed assessed(TierScheme scheme, String facts) {
    Evaluation evaluation = Assessing.evaluate(scheme, facts);
    assertThat(evaluation).as(Assessing.outcome(evaluation)).isInstanceOf(Assessed.class);
    return (Assessed) evaluation;
  }

  private static String words(Condition condition) {
    return switch (condition) {
      case Condition.All(var of) -> joined(of, " and ");
      case Condition.Any(var of) -> joined(of, " or ");
      case Condition.Not(var that) -> "not " + words(that);
      case Condition.Is(var measure, var keys) ->
          measure.key() + " is " + String.join(" or ", keys);
      case Condition.AtLeast(var measure, var border) ->
          measure.key() + " from " + border.toPlainString();
      case Condition.MoreThan(var measure, var border) ->
          measure.key() + " above " + border.toPlainString();
    };
  }

  private static String joined(List<Condition> of, String word) {
    return of.stream().map(TierExplainedTest::words).collect(Collectors.joining(word, "(", ")"));
  }
}

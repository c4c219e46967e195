package org.mcrledger.core.measure;

import static org.mcrledger.core.kernel.Given.given;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.event.MeasureEvent.MeasureTaken;
import org.mcrledger.core.measure.MeasureCommand.TakeMeasure;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerStanding;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureValue;

class MeasureDeciderTest {
  private static final CustomerId ACME = new CustomerId("acme");
  private static final LocalDate TODAY = LocalDate.of(2025, 6, 15);
  private static final Optional<CustomerStanding> KNOWN =
      Optional.of(new CustomerStanding(ACME, HospitalityRule.OPEN));
  private final MeasureDecider decider = new MeasureDecider();

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          strategic-fit,      matching,        taken,                            a choice
          strategic-fit,      splendid,        a-measure-is-one-of-its-choices,  not one of them
          strategic-fit,      3,               a-measure-is-one-of-its-choices,  a number is no choice
          standing,           head,            taken,                            a choice
          standing,           yes,             a-measure-is-one-of-its-choices,  another measure's
          on-site-delivery,   yes,             taken,                            yes or no
          category-share,     0,               taken,                            the lower border
          category-share,     100,             taken,                            the upper border
          category-share,     100.01,          a-measure-is-a-percentage,        above it
          category-share,     -1,              a-measure-is-a-percentage,        below it
          category-share,     high,            a-measure-is-a-percentage,        a word is no number
          registered-capital, 0.5,             taken,                            decimals
          registered-capital, -0.5,            a-measure-is-zero-or-more,        less than nothing
          registered-capital, 1e999999,        a-measure-is-zero-or-more,        a million digits
          registered-capital, 0.0000001,       a-measure-is-zero-or-more,        too fine
          staff-number,       50,              taken,                            whole
          staff-number,       50.0,            taken,                            whole, however written
          staff-number,       50.5,            a-measure-is-a-whole-number,      half a person
          provinces,          hubei+guangdong, taken,                            two
          provinces,          '',              a-measure-names-places,           none
          provinces,          Hu Bei,          a-measure-names-places,           no key
          provinces,          3,               a-measure-names-places,           a number names nothing
          """)
  void a_value_is_one_of_the_measures_scale(
      String measure, String value, String expected, String because) {
    var verdict = given(decider).when(take(measure, value));
    if (expected.equals("taken")) {
      verdict.thenAccepted(taken(measure, value, "2025-06"));
    } else {
      verdict.thenRejected(expected, "value");
    }
  }

  @ParameterizedTest
  @CsvSource({"sales, 3", "influence, big", "current-value, high", "cooperation, stable"})
  void what_follows_from_other_facts_is_not_recorded(String measure, String value) {
    given(decider).when(take(measure, value)).thenRejected("a-measure-is-derived", "measure");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2025-06-15, taken,                   today
          2025-06-16, not-taken-yet,           tomorrow
          2025-06,    taken,                   the month that has begun
          2025-07,    not-taken-yet,           the month to come
          2025,       taken,                   the year that has begun
          2024-Q4,    a-measure-is-taken-once, the same date
          2024-12,    taken,                   a date within it
          """)
  void it_has_been_found_so_once_on_its_date(String on, String expected, String because) {
    var verdict =
        given(decider, taken("standing", "high", "2024-Q4"))
            .when(take("standing", "head", on, "as the market report says", OptionalInt.empty()));
    if (expected.equals("taken")) {
      verdict.thenAcceptedSome();
    } else {
      verdict.thenRejected(expected, "on");
    }
  }

  @Test
  void another_measure_may_be_taken_on_the_same_date() {
    given(decider, taken("standing", "high", "2025-06"))
        .when(take("potential", "high"))
        .thenAcceptedSome();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          strategic-fit, partly, 1,  taken,                      the shortest
          strategic-fit, partly, 10, taken,                      the longest
          strategic-fit, partly, 0,  a-horizon-is-of-some-years, too short
          strategic-fit, partly, 11, a-horizon-is-of-some-years, too long
          potential,     high,   5,  only-a-fit-has-a-horizon,   of another measure
          """)
  void a_strategic_fit_is_meant_for_some_years_ahead(
      String measure, String value, int years, String expected, String because) {
    var verdict =
        given(decider)
            .when(take(measure, value, "2025-06", "their strategy says so", OptionalInt.of(years)));
    if (expected.equals("taken")) {
      verdict.thenAcceptedSome();
    } else {
      verdict.thenRejected(expected, "horizonYears");
    }
  }

  @Test
  void it_needs_a_reason() {
    given(decider)
        .when(take("standing", "head", "2025-06", " ", OptionalInt.empty()))
        .thenRejected("a-measure-needs-a-reason", "because");
  }

  @Test
  void only_a_registered_customer_is_measured() {
    given(decider)
        .when(
            new TakeMeasure(
                ACME,
                Optional.empty(),
                Measure.STANDING,
                new MeasureValue.Choice("head"),
                FuzzyDate.parse("2025-06"),
                Optional.empty(),
                "seen",
                OptionalInt.empty(),
                TODAY))
        .thenRejected("unknown-customer", "customer");
  }

  private static TakeMeasure take(String measure, String value) {
    return take(measure, value, "2025-06", "seen", OptionalInt.empty());
  }

  private static TakeMeasure take(
      String measure, String value, String on, String because, OptionalInt horizon) {
    return new TakeMeasure(
        ACME,
        KNOWN,
        measure(measure),
        value(measure, value),
        FuzzyDate.parse(on),
        Optional.empty(),
        because,
        horizon,
        TODAY);
  }

  private static MeasureTaken taken(String measure, String value, String on) {
    return new MeasureTaken(
        ACME,
        measure(measure),
        value(measure, value),
        FuzzyDate.parse(on),
        Optional.empty(),
        "seen",
        OptionalInt.empty());
  }

  private static Measure measure(String key) {
    return Keyed.find(Measure.class, key).orElseThrow();
  }

  /** Numbers as numbers, names of provinces parted by plus signs, all else as a choice. */
  private static MeasureValue value(String measure, String text) {
    if (text.matches("-?[0-9.]+(e\\d+)?")) {
      return new MeasureValue.Amount(new BigDecimal(text));
    }
    if (measure.equals("provinces")) {
      var places = new TreeSet<>(Arrays.asList(text.split("\\+")));
      places.remove("");
      return new MeasureValue.Places(places);
    }
    return new MeasureValue.Choice(text);
  }
}

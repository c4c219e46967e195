package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.term.MeasureValue.Amount;
import org.mcrledger.core.term.MeasureValue.Choice;
import org.mcrledger.core.tiering.CustomerMeasures;
import org.mcrledger.core.tiering.Measured;
import org.mcrledger.core.tiering.SalesFact;
import org.mcrledger.core.tiering.TierScheme;

/** A customer of which people say that it has bought nothing so far. */
class NothingBoughtTest {
  private static final EventId SAID = Assessing.event("said");
  private static final LocalDate ON = LocalDate.of(2023, 5, 9);
  private static final Measured NONE = new Measured(new Choice("none"), ON, List.of(SAID));

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "volume, small",
    "category-share, 0",
    "share-of-wallet, 0",
    "supplier-rank, none",
    "cooperation, unstable"
  })
  void all_that_follows_rests_on_the_one_observation(String key, String value) {
    Measure measure = measure(key);
    MeasureValue expected =
        measure.scale().choices().isEmpty() ? new Amount(new BigDecimal(value)) : new Choice(value);
    assertThat(of("five-classes").find(measure))
        .contains(new Measured(expected, ON, List.of(SAID)));
  }

  @Test
  void it_is_so_in_every_scheme_and_of_none_does_a_sum_follow() {
    for (TierScheme scheme : Schemes.shipped().all()) {
      CustomerMeasures customer = of(scheme.key().value());
      assertThat(customer.find(Measure.SUPPLIER_RANK)).as(scheme.key().value()).isPresent();
      assertThat(customer.find(Measure.VOLUME)).as(scheme.key().value()).isPresent();
      assertThat(customer.find(Measure.SALES)).as(scheme.key().value()).isEmpty();
      assertThat(customer.find(Measure.CHANNEL_SALES)).as(scheme.key().value()).isEmpty();
    }
  }

  @Test
  void what_follows_from_the_volume_rests_on_it_too() {
    assertThat(of("current-potential").find(Measure.CURRENT_VALUE))
        .contains(new Measured(new Choice("low"), ON, List.of(SAID)));
  }

  @Test
  void a_measure_that_was_itself_assessed_stays_as_it_was() {
    Measured share = new Measured(new Amount(new BigDecimal("30")), ON, List.of());
    CustomerMeasures customer =
        at(scheme("five-classes"), Map.of(Measure.CONTINUITY, NONE, Measure.CATEGORY_SHARE, share));
    assertThat(customer.find(Measure.CATEGORY_SHARE)).contains(share);
    assertThat(customer.find(Measure.SHARE_OF_WALLET).map(Measured::events))
        .contains(List.of(SAID));
  }

  @Test
  void who_returned_something_has_bought_it_once() {
    SalesFact returned =
        new SalesFact(
            Assessing.event("back"),
            FuzzyDate.parse("2021-03"),
            "CNY",
            BigDecimal.ZERO,
            new BigDecimal("-5"));
    CustomerMeasures customer =
        at(scheme("five-classes"), Map.of(Measure.CONTINUITY, NONE), returned);
    assertThat(customer.find(Measure.VOLUME)).isEmpty();
    assertThat(customer.find(Measure.SUPPLIER_RANK)).isEmpty();
  }

  /**
   * Also where the period is long over, or lies beside its parts, so that ends are not in order.
   */
  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({
    "2024-12-31, 2024, false",
    "2024-12-30, 2024, true",
    "2024-12-31, 2014-Q1, false",
    "2024-12-31, 2025-01, true"
  })
  void a_sale_counts_from_the_end_of_its_period(LocalDate at, String period, boolean nothing) {
    CustomerMeasures customer =
        CustomerMeasures.at(
            new CustomerId("acme"),
            at,
            scheme("five-classes").classes(),
            Map.of(Measure.CONTINUITY, NONE),
            List.of(sold("2014-01", "0"), sold(period, "1"), sold("2026", "7")));
    assertThat(customer.find(Measure.SHARE_OF_WALLET).isPresent()).isEqualTo(nothing);
  }

  @Test
  void where_the_lowest_class_begins_at_nothing_it_is_the_class_of_nothing() {
    TierScheme scheme =
        Schemes.load(
            "ours.yaml",
            Schemes.shippedText("five-classes").replace("medium: 1000000", "medium: 0"));
    assertThat(
            at(scheme, Map.of(Measure.CONTINUITY, NONE)).find(Measure.VOLUME).map(Measured::value))
        .contains(new Choice("medium"));
  }

  @Test
  void what_would_tell_the_cooperation_is_sales_or_the_continuity() {
    CustomerMeasures nothing = at(scheme("five-classes"), Map.of());
    assertThat(nothing.whyMissing(Measure.COOPERATION).record())
        .containsExactly(Measure.CONTINUITY, Measure.SALES);
    assertThat(nothing.whyMissing(Measure.VOLUME).record())
        .containsExactly(Measure.VOLUME, Measure.SALES);
    assertThat(nothing.whyMissing(Measure.SUPPLIER_RANK).record())
        .containsExactly(Measure.SUPPLIER_RANK);
  }

  private static SalesFact sold(String period, String sales) {
    return new SalesFact(
        Assessing.event(period),
        FuzzyDate.parse(period),
        "CNY",
        new BigDecimal(sales),
        BigDecimal.ZERO);
  }

  private static CustomerMeasures of(String scheme) {
    return at(scheme(scheme), Map.of(Measure.CONTINUITY, NONE));
  }

  private static CustomerMeasures at(
      TierScheme scheme, Map<Measure, Measured> recorded, SalesFact... sales) {
    return CustomerMeasures.at(
        new CustomerId("acme"), Assessing.AT, scheme.classes(), recorded, List.of(sales));
  }

  private static TierScheme scheme(String key) {
    return Assessing.scheme(key);
  }

  private static Measure measure(String key) {
    return Keyed.find(Measure.class, key).orElseThrow();
  }
}

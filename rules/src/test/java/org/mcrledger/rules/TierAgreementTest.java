package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mcrledger.core.event.CustomerEvent.TierDecided;
import org.mcrledger.core.replay.Agreement;
import org.mcrledger.core.replay.Labels.DecidedTier;
import org.mcrledger.core.replay.MonthEnds;
import org.mcrledger.core.replay.TierAgreement;
import org.mcrledger.core.replay.TierBasis;
import org.mcrledger.core.replay.TierComparison;
import org.mcrledger.core.replay.TierReplay;
import org.mcrledger.core.report.MeasureSheet;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.ReasonCode;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.tiering.CustomerMeasures;
import org.mcrledger.core.tiering.Sales;
import org.mcrledger.core.tiering.SalesFact;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.core.tiering.Tiering;

/** Tiers that people decided, beside those that schemes give on the very day of the decision. */
class TierAgreementTest {
  private static final MonthEnds YEAR = MonthEnds.of(YearMonth.of(2024, 1), YearMonth.of(2024, 12));

  private final Random random = new Random(7);
  private final List<TierBasis> customers =
      IntStream.range(0, 60).mapToObj(this::customer).toList();

  @ParameterizedTest
  @ValueSource(strings = {"pyramid", "single-factor", "reach"})
  void each_decision_stands_beside_what_an_evaluation_of_its_day_gives(String key) {
    TierScheme scheme = scheme(key);
    List<DecidedTier> decided = decided(scheme, 200);
    Agreement.Part part = agreement(scheme, scheme("sabc"), decided, () -> {}).parts().getFirst();
    long cases = 0;
    long agreed = 0;
    for (DecidedTier each : decided) {
      Optional<?> given = evaluated(scheme, each.decision());
      cases += given.isPresent() ? 1 : 0;
      agreed += given.equals(Optional.of(each.decision().tier())) ? 1 : 0;
    }
    assertThat(part.decisions()).isEqualTo(200);
    assertThat(part.before().cases()).isEqualTo((int) cases);
    assertThat(part.before().agreed()).isEqualTo((int) agreed);
    assertThat(part.after().cases()).isZero();
  }

  @Test
  void the_disagreements_come_in_one_order_whichever_is_found_first() {
    TierScheme scheme = scheme("pyramid");
    List<DecidedTier> decided = decided(scheme, 200);
    Agreement one = agreement(scheme, scheme, decided, () -> {});
    assertThat(one.largest()).isNotEmpty();
    assertThat(agreement(scheme, scheme, decided.reversed(), () -> {})).isEqualTo(one);
  }

  @Test
  void who_no_longer_waits_is_heard_between_two_days() {
    TierScheme scheme = scheme("pyramid");
    List<DecidedTier> decided = decided(scheme, 200);
    AtomicInteger heard = new AtomicInteger();
    assertThatThrownBy(
            () ->
                agreement(
                    scheme,
                    scheme,
                    decided,
                    () -> {
                      heard.incrementAndGet();
                      throw new CancellationException("nobody waits");
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(heard.get()).isLessThan(100);
  }

  private Agreement agreement(
      TierScheme before, TierScheme after, List<DecidedTier> decided, Runnable stillWanted) {
    TierComparison compared = new TierReplay(customers, YEAR).compare(before, after, _ -> {});
    return TierAgreement.of(compared.before(), compared.after(), customers, decided, stillWanted);
  }

  private Optional<?> evaluated(TierScheme scheme, TierDecided decision) {
    List<CustomerMeasures> all =
        customers.stream()
            .map(
                each ->
                    CustomerMeasures.at(
                        each.customer(),
                        decision.on(),
                        scheme.classes(),
                        each.measures().measuredAt(decision.on()),
                        each.sales()))
            .toList();
    return all.stream()
        .filter(each -> each.customer().equals(decision.customer()))
        .findFirst()
        .flatMap(each -> Tiering.among(scheme, all).evaluate(each).given());
  }

  private static TierScheme scheme(String key) {
    return Schemes.shipped().find(new SchemeKey(key)).orElseThrow();
  }

  private List<DecidedTier> decided(TierScheme scheme, int count) {
    List<DecidedTier> decided = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      decided.add(
          new DecidedTier(
              new EventId(new UUID(9, number)),
              number,
              new TierDecided(
                  customers.get(random.nextInt(customers.size())).customer(),
                  scheme.key(),
                  scheme.version(),
                  scheme.tiers().get(random.nextInt(scheme.tiers().size())).key(),
                  ReasonCode.EVALUATION,
                  "as it was seen",
                  LocalDate.of(2024, 1, 1).plusDays(random.nextInt(366)),
                  Optional.empty(),
                  Set.of(),
                  Optional.empty())));
    }
    return decided;
  }

  private TierBasis customer(int number) {
    CustomerId customer = new CustomerId("c" + number);
    List<SalesFact> sales = new ArrayList<>();
    for (int month = 0; month < 36; month++) {
      sales.add(
          new SalesFact(
              new EventId(new UUID(number, month)),
              FuzzyDate.month(YearMonth.of(2022, 1).plusMonths(month)),
              "CNY",
              new BigDecimal(random.nextInt(2_000_000)),
              BigDecimal.ZERO));
    }
    return new TierBasis(customer, Sales.of(sales), new MeasureSheet.Row(customer, List.of()));
  }
}

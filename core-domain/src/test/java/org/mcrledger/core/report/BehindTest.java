package org.mcrledger.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.core.report.Story.ACME;
import static org.mcrledger.core.report.Story.held;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.event.Effects;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.RevenueEvent.OrdersRecorded;
import org.mcrledger.core.event.RevenueEvent.ReceiptsRecorded;
import org.mcrledger.core.event.RevenueEvent.RevenueRecorded;
import org.mcrledger.core.report.YearSheet.Revenue;
import org.mcrledger.core.report.YearSheet.Year;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FuzzyDate;

/** The events behind a figure make up that figure, whatever was voided, corrected or moved. */
class BehindTest {
  private int checked;

  @Test
  void of_every_customer_and_year_the_events_behind_a_figure_are_as_many_as_it_says() {
    for (long seed = 1; seed <= 40; seed++) {
      List<Recorded<LedgerEvent>> all = RandomLedger.of(seed, 300);
      for (CustomerId customer : customers(all)) {
        YearSheet.Row sheet = new YearSheet().fold(customer, all);
        for (int year = 2021; year <= 2026; year++) {
          LocalDate day = LocalDate.of(year, 12, 31);
          Behind behind = behind(customer, all, year, day);
          sheet.year(year, day).ifPresent(figures -> check(figures, behind));
        }
      }
    }
    assertThat(checked).isGreaterThan(500);
  }

  private void check(Year figures, Behind behind) {
    assertThat(behind.of(Figure.ENGAGEMENTS)).hasSize(figures.engagements());
    assertThat(behind.of(Figure.HIGH_LEVEL_VISITS)).hasSize(figures.highLevelVisits());
    assertThat(behind.of(Figure.ALIGNMENT_MEETINGS)).hasSize(figures.alignmentMeetings());
    assertThat(behind.of(Figure.AGREEMENTS_IN_FORCE)).hasSize(figures.agreementsInForce());
    assertThat(met(behind)).hasSize(figures.contactsMet());
    assertThat(revenue(behind)).isEqualTo(figures.tally().revenue());
    checked++;
  }

  private static Set<String> met(Behind behind) {
    Set<EventId> events = behind.of(Figure.CONTACTS_MET);
    Set<String> met = new HashSet<>();
    for (Recorded<LedgerEvent> recorded : behind.holding()) {
      if (events.contains(recorded.id())) {
        YearSheet.Tally tally =
            new YearSheet()
                .fold(behind.customer(), List.of(recorded))
                .tallies()
                .firstEntry()
                .getValue();
        assertThat(tally.contacts()).isNotEmpty();
        met.addAll(tally.contacts());
      }
    }
    return met;
  }

  private static Map<String, Revenue> revenue(Behind behind) {
    Set<EventId> events = behind.of(Figure.REVENUE);
    Map<String, Revenue> sums = new HashMap<>();
    for (Recorded<LedgerEvent> recorded : behind.holding()) {
      if (events.contains(recorded.id()) && recorded.event() instanceof RevenueRecorded e) {
        sums.merge(e.currency(), new Revenue(e.sales(), e.returns()), Revenue::plus);
      }
    }
    return sums;
  }

  @Test
  void orders_and_receipts_are_summed_by_year_and_currency_out_of_the_events_behind_them() {
    Story story =
        new Story()
            .and(new OrdersRecorded(ACME, FuzzyDate.parse("2024-01"), "CNY", new BigDecimal("10")))
            .and(new OrdersRecorded(ACME, FuzzyDate.parse("2024-Q2"), "CNY", new BigDecimal("5")))
            .and(new OrdersRecorded(ACME, FuzzyDate.parse("2024-03"), "USD", new BigDecimal("7")))
            .and(new OrdersRecorded(ACME, FuzzyDate.parse("2023"), "CNY", new BigDecimal("9")))
            .and(new ReceiptsRecorded(ACME, FuzzyDate.parse("2024-01"), "CNY", BigDecimal.ONE))
            .and(new ReceiptsRecorded(ACME, FuzzyDate.parse("2024-02"), "CNY", BigDecimal.TWO))
            .voided("paid by another", LocalDate.of(2024, 3, 1));
    Behind behind = behind(ACME, story.events(), 2024, LocalDate.of(2024, 12, 31));
    YearSheet.Tally tally = new YearSheet().fold(ACME, story.events()).tallies().get(2024);
    assertThat(tally.orders())
        .containsExactly(
            Map.entry("CNY", new BigDecimal("15")), Map.entry("USD", new BigDecimal("7")));
    assertThat(tally.receipts()).containsExactly(Map.entry("CNY", BigDecimal.ONE));
    assertThat(tally.revenue()).isEmpty();
    assertThat(behind.of(Figure.ORDERS))
        .containsExactlyInAnyOrder(Story.id(1), Story.id(2), Story.id(3));
    assertThat(behind.of(Figure.RECEIPTS)).containsExactly(Story.id(5));
  }

  @Test
  void without_a_year_all_years_are_meant() {
    Story story =
        new Story()
            .and(held(EngagementKind.CALL, "2023-05-01", 1, 1, ACME))
            .and(held(EngagementKind.CALL, "2024-05-01", 1, 1, ACME));
    Behind behind =
        new Behind(ACME, story.events(), Optional.empty(), LocalDate.of(2025, 1, 1), _ -> Set.of());
    assertThat(behind.of(Figure.ENGAGEMENTS)).containsExactlyInAnyOrder(Story.id(1), Story.id(2));
  }

  private static Behind behind(
      CustomerId customer, List<Recorded<LedgerEvent>> all, int year, LocalDate day) {
    return new Behind(customer, Effects.effective(all), Optional.of(year), day, _ -> Set.of());
  }

  private static Set<CustomerId> customers(List<Recorded<LedgerEvent>> all) {
    Set<CustomerId> customers = new HashSet<>();
    all.forEach(recorded -> customers.addAll(recorded.event().customers()));
    return customers;
  }
}

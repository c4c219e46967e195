package org.mcrledger.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.core.report.Story.ACME;
import static org.mcrledger.core.report.Story.OTHER;
import static org.mcrledger.core.report.Story.held;
import static org.mcrledger.core.report.Story.registered;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.event.AgreementEvent.AgreementRenewed;
import org.mcrledger.core.event.AgreementEvent.AgreementSigned;
import org.mcrledger.core.event.AgreementEvent.AgreementTerminated;
import org.mcrledger.core.event.RevenueEvent.RevenueRecorded;
import org.mcrledger.core.report.YearSheet.Revenue;
import org.mcrledger.core.report.YearSheet.Year;
import org.mcrledger.core.term.AgreementId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Period;

class YearSheetTest {
  private static final AgreementId PACT = new AgreementId("pact");

  private final Story story = new Story();

  @Test
  void an_engagement_known_to_the_month_counts_in_the_year_of_the_month() {
    story.and(held(EngagementKind.OFFICE_MEETING, "2013-12", 1, 1, ACME));
    assertThat(year(2013).engagements()).isEqualTo(1);
    assertThat(year(2013).engagements(EngagementKind.OFFICE_MEETING)).isEqualTo(1);
    assertThat(year(2013).contactsMet()).isEqualTo(1);
    assertThat(year(2014).engagements()).isZero();
  }

  @Test
  void a_year_before_anything_is_known_is_absent_and_not_zero() {
    story.and(registered(ACME, "2012-05-01"));
    assertThat(sheet(ACME).year(2011, LocalDate.MAX)).isEmpty();
    assertThat(year(2012).engagements()).isZero();
  }

  @Test
  void a_year_that_has_not_begun_is_absent_and_not_zero() {
    story.and(registered(ACME, "2012-05-01"));
    assertThat(sheet(ACME).year(2013, LocalDate.of(2012, 12, 31))).isEmpty();
    assertThat(sheet(ACME).year(2013, LocalDate.of(2013, 1, 1)).orElseThrow().engagements())
        .isZero();
  }

  @Test
  void a_high_level_visit_counts_when_both_sides_had_an_executive() {
    story
        .and(held(EngagementKind.HIGH_LEVEL_VISIT, "2024-01-10", 4, 5, ACME))
        .and(held(EngagementKind.HIGH_LEVEL_VISIT, "2024-02-10", 3, 5, ACME))
        .and(held(EngagementKind.HIGH_LEVEL_VISIT, "2024-03-10", 5, 3, ACME))
        .and(held(EngagementKind.OFFICE_MEETING, "2024-04-10", 5, 5, ACME));
    assertThat(year(2024).highLevelVisits()).isEqualTo(1);
    assertThat(year(2024).engagements()).isEqualTo(4);
  }

  @Test
  void a_renewal_recorded_after_the_end_does_not_outlast_it() {
    story
        .and(signed("2023-01-01", "2023-12-31"))
        .and(new AgreementTerminated(PACT, ACME, "merged", LocalDate.parse("2024-06-01")))
        .and(renewed("2024-01-01", "2025-12-31"), LocalDate.parse("2024-07-01"));
    assertThat(inForce("2024-05-31")).isEqualTo(1);
    assertThat(inForce("2024-06-01")).isZero();
    assertThat(inForce("2025-12-31")).isZero();
  }

  private static AgreementSigned signed(String from, String to) {
    Period period = Period.of(LocalDate.parse(from), LocalDate.parse(to));
    return new AgreementSigned(PACT, ACME, Set.of(), period, LocalDate.parse(from));
  }

  private static AgreementRenewed renewed(String from, String to) {
    Period period = Period.of(LocalDate.parse(from), LocalDate.parse(to));
    return new AgreementRenewed(PACT, ACME, period, LocalDate.parse(from));
  }

  private int inForce(String day) {
    LocalDate on = LocalDate.parse(day);
    return sheet(ACME).year(on.getYear(), on).orElseThrow().agreementsInForce();
  }

  @Test
  void a_voided_visit_does_not_count() {
    story
        .and(held(EngagementKind.OFFICE_MEETING, "2024-01-10", 4, 5, ACME))
        .and(held(EngagementKind.CALL, "2024-02-10", 4, 5, ACME))
        .voided("another company", LocalDate.of(2024, 3, 1));
    assertThat(year(2024).engagements()).isEqualTo(1);
  }

  @Test
  void a_joint_engagement_counts_for_each_customer_and_once_over_all() {
    story
        .and(held(EngagementKind.LARGE_EVENT, "2024-01-10", 4, 5, ACME, OTHER))
        .and(held(EngagementKind.CALL, "2024-02-10", 4, 5, ACME));
    Year acme = year(2024);
    Year other = sheet(OTHER).year(2024, LocalDate.MAX).orElseThrow();
    assertThat(List.of(acme.engagements(), other.engagements())).containsExactly(2, 1);
    assertThat(other.contactsMet()).as("of the other nobody came").isZero();
    assertThat(YearSheet.engagementsOnce(List.of(acme, other))).isEqualTo(2);
  }

  @Test
  void revenue_is_kept_by_currency_and_net_is_sales_less_returns() {
    story
        .and(revenue("2024-Q1", "CNY", "1200.50", "0"))
        .and(revenue("2024", "CNY", "100", "-50.25"))
        .and(revenue("2024-03", "GBP", "7", "0"));
    assertThat(year(2024).tally().revenue())
        .containsOnlyKeys("CNY", "GBP")
        .containsEntry("CNY", new Revenue(new BigDecimal("1300.50"), new BigDecimal("-50.25")));
    assertThat(year(2024).tally().revenue().get("CNY").net()).isEqualByComparingTo("1250.25");
    assertThat(year(2025).tally().revenue()).as("nothing recorded is no zero").isEmpty();
  }

  @Test
  void an_agreement_is_in_force_at_year_end_unless_it_lapsed_or_was_terminated() {
    LocalDate from = LocalDate.of(2023, 6, 1);
    story.and(
        new AgreementSigned(
            PACT, ACME, Set.of("goals"), Period.of(from, LocalDate.of(2025, 5, 31)), from));
    assertThat(year(2023).agreementsInForce()).isEqualTo(1);
    assertThat(year(2025).agreementsInForce()).as("lapsed in May").isZero();
    story.and(new AgreementTerminated(PACT, ACME, "over", LocalDate.of(2024, 7, 1)));
    assertThat(year(2023).agreementsInForce()).isEqualTo(1);
    assertThat(year(2024).agreementsInForce()).isZero();
  }

  private Year year(int year) {
    return sheet(ACME).year(year, LocalDate.MAX).orElseThrow();
  }

  private YearSheet.Row sheet(CustomerId customer) {
    return new YearSheet().fold(customer, story.events());
  }

  private static RevenueRecorded revenue(
      String period, String currency, String sales, String returns) {
    return new RevenueRecorded(
        ACME,
        FuzzyDate.parse(period),
        currency,
        new BigDecimal(sales),
        new BigDecimal(returns),
        Optional.empty(),
        OptionalInt.empty());
  }
}

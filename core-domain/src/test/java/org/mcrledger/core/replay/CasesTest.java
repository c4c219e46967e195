package org.mcrledger.core.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.core.replay.BackTest.Outcome.CLOSING_STANCE;
import static org.mcrledger.core.replay.BackTest.Outcome.REVENUE_GROWTH;
import static org.mcrledger.core.replay.BackTest.Outcome.TIER_DECIDED;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.event.ContactEvent.IntimacyOverridden;
import org.mcrledger.core.event.CorrectionEvent.Corrected;
import org.mcrledger.core.event.CorrectionEvent.Voided;
import org.mcrledger.core.event.CustomerEvent.TierDecided;
import org.mcrledger.core.event.Effects;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.OpportunityEvent.OpportunityClosed;
import org.mcrledger.core.event.OpportunityEvent.OpportunityOpened;
import org.mcrledger.core.event.OpportunityEvent.StanceRecorded;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.RevenueEvent.OrdersRecorded;
import org.mcrledger.core.event.RevenueEvent.RevenueRecorded;
import org.mcrledger.core.replay.BackTest.Excluded;
import org.mcrledger.core.replay.BackTest.Outcome;
import org.mcrledger.core.replay.Cases.Case;
import org.mcrledger.core.report.ByRest;
import org.mcrledger.core.term.Bilingual;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.OpportunityResult;
import org.mcrledger.core.term.Period;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.PowerRole;
import org.mcrledger.core.term.ReasonCode;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.Score;
import org.mcrledger.core.term.Stance;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.core.tiering.Classes;
import org.mcrledger.core.tiering.Method;
import org.mcrledger.core.tiering.TierScheme;

/** What came in the year after 2023, customer by customer, and why some are no case. */
class CasesTest {
  private static final CustomerId ACME = new CustomerId("acme");
  private static final CustomerId BETA = new CustomerId("beta");
  private static final ContactId LI = new ContactId("li");
  private static final ContactId WU = new ContactId("wu");
  private static final OpportunityId NORTH = new OpportunityId("north");

  private final List<Recorded<LedgerEvent>> events = new ArrayList<>();

  private Recorded<LedgerEvent> say(LedgerEvent event) {
    long position = events.size() + 1L;
    Provenance by = ByRest.of("test");
    var recorded =
        new Recorded<>(
            position, new EventId(new UUID(0, position)), position, Instant.EPOCH, by, event);
    events.add(recorded);
    return recorded;
  }

  private void opened() {
    say(new OpportunityOpened(NORTH, ACME, "North", Importance.MAJOR, LocalDate.of(2023, 1, 1)));
  }

  private void closed(OpportunityResult result, LocalDate on) {
    say(new OpportunityClosed(NORTH, ACME, result, "because", on));
  }

  private Labels labels() {
    LabelsFold fold = new LabelsFold();
    Effects.effective(events).forEach(fold::add);
    return fold.labels();
  }

  private Cases cases(Outcome outcome) {
    return Cases.of(Map.of(ACME, 50.0, BETA, 60.0), 2023, outcome, labels(), scheme());
  }

  private static TierScheme scheme() {
    Bilingual words = new Bilingual("w", "w");
    List<TierScheme.Tier> tiers =
        List.of("S", "A", "B", "C").stream()
            .map(key -> new TierScheme.Tier(new TierKey(key), words, false, words))
            .toList();
    return new TierScheme(
        new SchemeKey("sabc"), "v", words, 12, tiers, Classes.NONE, new Method.FirstFit(List.of()));
  }

  private static RevenueRecorded sold(CustomerId customer, String when, String money, String back) {
    String[] amount = money.split(" ");
    return new RevenueRecorded(
        customer,
        FuzzyDate.parse(when),
        amount[1],
        new BigDecimal(amount[0]),
        new BigDecimal(back),
        Optional.empty(),
        OptionalInt.empty());
  }

  private static StanceRecorded stance(ContactId contact, String on, Stance stance) {
    return new StanceRecorded(
        NORTH,
        ACME,
        contact,
        stance,
        Importance.MAJOR,
        Set.of(PowerRole.EVALUATOR),
        Optional.empty(),
        Optional.empty(),
        LocalDate.parse(on));
  }

  private static TierDecided decided(String tier, String on) {
    return new TierDecided(
        ACME,
        new SchemeKey("sabc"),
        "v",
        new TierKey(tier),
        ReasonCode.EVALUATION,
        "so",
        LocalDate.parse(on),
        Optional.empty(),
        Set.of(),
        Optional.empty());
  }

  private Recorded<LedgerEvent> voids(Recorded<LedgerEvent> target) {
    return say(
        new Voided(
            target.event().stream(),
            target.event().customers(),
            target.id(),
            "wrong",
            LocalDate.EPOCH));
  }

  private void corrects(Recorded<LedgerEvent> target, LedgerEvent replacement) {
    say(
        new Corrected(
            target.event().stream(),
            target.event().customers(),
            target.id(),
            replacement,
            "right",
            LocalDate.EPOCH));
  }

  @Test
  void growth_is_net_revenue_as_a_multiple_of_the_year_before() {
    say(sold(ACME, "2023-02", "100 CNY", "-20"));
    say(sold(ACME, "2023-Q3", "120 CNY", "0"));
    say(sold(ACME, "2024", "300 CNY", "0"));
    say(sold(ACME, "2022-12-31", "9999 CNY", "0"));
    say(new OrdersRecorded(ACME, FuzzyDate.year(2024), "CNY", BigDecimal.TEN));
    assertThat(cases(REVENUE_GROWTH).cases()).containsExactly(new Case(ACME, 50, 1.5));
  }

  @Test
  void without_revenue_before_growth_is_undefined_and_counted_as_such() {
    say(sold(ACME, "2023", "100 CNY", "-100"));
    say(sold(ACME, "2024", "100 CNY", "0"));
    say(sold(BETA, "2024", "100 CNY", "0"));
    Cases cases = cases(REVENUE_GROWTH);
    assertThat(cases.cases()).isEmpty();
    assertThat(cases.excluded()).isEqualTo(Map.of(Excluded.NOTHING_BEFORE, 2));
  }

  @Test
  void who_was_lost_bought_nothing_where_the_year_is_recorded_at_all() {
    say(sold(ACME, "2023", "100 CNY", "0"));
    say(sold(BETA, "2023", "100 CNY", "0"));
    Cases unknown = cases(REVENUE_GROWTH);
    assertThat(unknown.cases()).isEmpty();
    assertThat(unknown.excluded()).isEqualTo(Map.of(Excluded.NOT_RECORDED, 2));
    say(sold(BETA, "2024-01", "50 CNY", "0"));
    assertThat(cases(REVENUE_GROWTH).cases())
        .containsExactly(new Case(ACME, 50, 0), new Case(BETA, 60, 0.5));
  }

  @Test
  void amounts_in_several_currencies_are_never_summed() {
    say(sold(ACME, "2023", "100 CNY", "0"));
    say(sold(ACME, "2024", "100 CNY", "0"));
    say(sold(ACME, "2024", "100 USD", "0"));
    say(sold(BETA, "2023", "100 USD", "0"));
    say(sold(BETA, "2024", "250 USD", "0"));
    Cases cases = cases(REVENUE_GROWTH);
    assertThat(cases.cases()).containsExactly(new Case(BETA, 60, 2.5));
    assertThat(cases.excluded()).isEqualTo(Map.of(Excluded.SEVERAL_CURRENCIES, 1));
  }

  @Test
  void who_has_no_score_is_counted_and_left_out() {
    CustomerId unscored = new CustomerId("unscored");
    say(sold(unscored, "2023", "100 CNY", "0"));
    say(sold(unscored, "2024", "100 CNY", "0"));
    assertThat(cases(REVENUE_GROWTH).excluded()).isEqualTo(Map.of(Excluded.UNSCORED, 1));
  }

  @Test
  void a_correction_counts_as_corrected_and_what_is_voided_not_at_all() {
    say(sold(ACME, "2023", "100 CNY", "0"));
    var wrong = say(sold(ACME, "2024", "900 CNY", "0"));
    var twice = say(sold(ACME, "2024", "1000 CNY", "0"));
    corrects(wrong, sold(ACME, "2024", "200 CNY", "0"));
    var voided = voids(twice);
    assertThat(cases(REVENUE_GROWTH).cases()).containsExactly(new Case(ACME, 50, 2));
    voids(voided);
    assertThat(cases(REVENUE_GROWTH).cases()).containsExactly(new Case(ACME, 50, 12));
  }

  @Test
  void of_the_tiers_decided_in_the_year_the_last_to_take_effect_counts_as_steps_up() {
    say(decided("S", "2024-11-01"));
    say(decided("B", "2024-03-01"));
    say(decided("C", "2025-01-01"));
    say(decided("C", "2023-12-31"));
    assertThat(cases(TIER_DECIDED).cases()).containsExactly(new Case(ACME, 50, 3));
    say(decided("A", "2024-11-01"));
    assertThat(cases(TIER_DECIDED).cases()).containsExactly(new Case(ACME, 50, 2));
    var other = say(decided("nonsense", "2024-12-01"));
    assertThat(cases(TIER_DECIDED).excluded()).isEqualTo(Map.of(Excluded.OTHER_TIER, 1));
    voids(other);
    assertThat(cases(TIER_DECIDED).cases()).containsExactly(new Case(ACME, 50, 2));
  }

  @Test
  void the_last_stances_of_the_year_up_to_the_closing_count() {
    opened();
    say(stance(LI, "2023-12-31", Stance.COACH));
    say(stance(LI, "2024-02-01", Stance.SUPPORTS));
    say(stance(LI, "2024-03-01", Stance.NOT_YET_CONTACTED));
    say(stance(LI, "2024-07-01", Stance.COACH));
    say(stance(WU, "2024-06-30", Stance.OPPOSES));
    assertThat(cases(CLOSING_STANCE).cases()).as("still open").isEmpty();
    closed(OpportunityResult.LOST, LocalDate.of(2024, 6, 30));
    assertThat(cases(CLOSING_STANCE).cases())
        .as("Li at 1, two steps up; Wu at -1, none")
        .containsExactly(new Case(ACME, 50, 1));
  }

  @Test
  void an_opportunity_closed_on_what_was_said_the_year_before_is_no_case() {
    opened();
    say(stance(LI, "2023-12-31", Stance.COACH));
    closed(OpportunityResult.WON, LocalDate.of(2024, 1, 5));
    Cases cases = cases(CLOSING_STANCE);
    assertThat(cases.cases()).isEmpty();
    assertThat(cases.excluded()).isEqualTo(Map.of(Excluded.NO_STANCE, 1));
  }

  @Test
  void roles_count_from_their_day_while_the_opportunity_is_open() {
    opened();
    say(stance(LI, "2023-05-01", Stance.SUPPORTS));
    closed(OpportunityResult.WON, LocalDate.of(2023, 9, 1));
    Projects projects = labels().projects();
    assertThat(projects.rolesOn(LocalDate.of(2023, 4, 30))).isEmpty();
    assertThat(projects.rolesOn(LocalDate.of(2023, 5, 1))).isEqualTo(Map.of(ACME, Set.of(LI)));
    assertThat(projects.rolesOn(LocalDate.of(2023, 9, 1))).isEmpty();
  }

  @Test
  void an_override_that_was_voided_is_no_label() {
    var set =
        say(
            new IntimacyOverridden(
                LI,
                Set.of(ACME),
                new Score.Known(2),
                Personal.of(LI, "because"),
                Period.from(LocalDate.of(2023, 1, 1))));
    assertThat(labels().overrides()).containsOnlyKeys(LI);
    voids(set);
    assertThat(labels().overrides()).isEmpty();
  }

  @Test
  void the_order_in_which_customers_are_met_does_not_matter() {
    Map<CustomerId, Double> scores = new HashMap<>();
    for (int i = 0; i < 50; i++) {
      CustomerId customer = new CustomerId("c" + (i * 37) % 50);
      scores.put(customer, (double) i);
      say(sold(customer, "2023", "100 CNY", "0"));
      say(sold(customer, "2024", (100 + i) + " CNY", "0"));
    }
    Cases one = Cases.of(scores, 2023, REVENUE_GROWTH, labels(), scheme());
    events.sort((a, b) -> Long.compare(b.position(), a.position()));
    Cases other = Cases.of(scores, 2023, REVENUE_GROWTH, labels(), scheme());
    assertThat(other).isEqualTo(one);
    assertThat(one.cases())
        .isSortedAccordingTo((a, b) -> a.customer().value().compareTo(b.customer().value()));
  }
}

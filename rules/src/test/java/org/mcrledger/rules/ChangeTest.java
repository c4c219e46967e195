package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.core.term.EngagementKind.CALL;
import static org.mcrledger.core.term.EngagementKind.COMPANY_VISIT;
import static org.mcrledger.rules.Told.ACME;
import static org.mcrledger.rules.Told.LI;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.event.ContactEvent.IntimacyOverridden;
import org.mcrledger.core.event.RevenueEvent.RevenueRecorded;
import org.mcrledger.core.scoring.Change;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.Need;
import org.mcrledger.core.term.Period;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.Score;

/** Which scores an event may change, and since when. */
class ChangeTest {
  private static final LocalDate DAY = LocalDate.of(2024, 6, 15);

  @Test
  void a_touch_a_need_and_a_stance_change_the_scores_of_those_they_name_since_they_count() {
    assertThat(last(Told.ofAnyone().touched(CALL, "2024-06-15"))).hasValue(of(DAY));
    assertThat(last(Told.ofAnyone().touched(CALL, "2024-05")))
        .hasValue(of(LocalDate.of(2024, 6, 1)));
    assertThat(last(Told.ofAnyone().served(Need.CAREER, "2024-06-15"))).hasValue(of(DAY));
    assertThat(
            last(
                Told.ofAnyone()
                    .stance("north", org.mcrledger.core.term.Importance.MAJOR, "1", "2024-06-15")))
        .hasValue(of(DAY));
  }

  @Test
  void a_rule_of_the_customer_changes_the_scores_of_all_its_people() {
    assertThat(last(Told.ofAnyone().ruled(HospitalityRule.FORBIDDEN, "2024-06-15")))
        .hasValue(new Change(DAY, Set.of(), true));
    assertThat(last(Told.ofAnyone().revisedIndustry("telecom", "2024-06-15")))
        .hasValue(new Change(LocalDate.MIN, Set.of(), true));
  }

  @Test
  void an_amendment_may_change_everything_of_the_customer() {
    assertThat(last(Told.ofAnyone().touched(CALL, "2024-06-15").voidLast()))
        .hasValue(new Change(LocalDate.MIN, Set.of(), true));
    assertThat(last(Told.ofAnyone().and(revenue()).voidLast())).isEmpty();
  }

  @Test
  void decisions_plans_and_revenue_change_no_computed_score() {
    assertThat(last(Told.ofAnyone().and(override()))).isEmpty();
    assertThat(last(Told.ofAnyone().planned("tour", COMPANY_VISIT, "2024-06-15"))).isEmpty();
    assertThat(last(Told.ofAnyone().and(revenue()))).isEmpty();
  }

  @Test
  void changes_of_a_batch_are_one_change_since_the_earliest_of_all_they_name() {
    ContactId other = new ContactId("other");
    Change one = of(DAY);
    Change two = new Change(DAY.minusDays(3), Set.of(other), false);
    assertThat(one.and(two)).isEqualTo(new Change(DAY.minusDays(3), Set.of(LI, other), false));
    assertThat(two.and(one)).isEqualTo(one.and(two));
    assertThat(one.and(new Change(DAY, Set.of(), true)).wholeCustomer()).isTrue();
  }

  private static Change of(LocalDate from) {
    return new Change(from, Set.of(LI), false);
  }

  private static Optional<Change> last(Told told) {
    return Change.of(told.events().getLast().event());
  }

  private static IntimacyOverridden override() {
    return new IntimacyOverridden(
        LI, Set.of(ACME), new Score.Known(2), Personal.of(LI, "why"), Period.from(DAY));
  }

  private static RevenueRecorded revenue() {
    return new RevenueRecorded(
        ACME,
        FuzzyDate.day(DAY),
        "CNY",
        BigDecimal.ONE,
        BigDecimal.ZERO,
        Optional.empty(),
        OptionalInt.empty());
  }
}

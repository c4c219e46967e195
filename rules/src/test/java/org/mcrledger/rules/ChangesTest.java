package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.core.term.EngagementKind.BUSINESS_LUNCH;
import static org.mcrledger.core.term.EngagementKind.CALL;
import static org.mcrledger.core.term.EngagementKind.FAMILY_ACTIVITY;
import static org.mcrledger.core.term.Importance.ORDINARY;
import static org.mcrledger.rules.Told.ACME;
import static org.mcrledger.rules.Told.RULES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.event.ScoreEvent.ContactScored;
import org.mcrledger.core.scoring.Change;
import org.mcrledger.core.scoring.Changes;
import org.mcrledger.core.scoring.Outcomes;
import org.mcrledger.core.scoring.RuleSetOn;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Score;

/** Which outcomes are due when a fact arrives, and at month close. */
class ChangesTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 6, 20);
  private final List<ContactScored> recorded = new ArrayList<>();

  @Test
  void a_fact_of_today_is_scored_today() {
    Told told = Told.ofAnyone().touched(BUSINESS_LUNCH, "2024-06-20");
    assertThat(arrives(told, TODAY)).containsExactly("2024-06-20 -2 unknown");
  }

  @Test
  void a_back_dated_fact_is_scored_at_each_month_end_on_which_the_value_changes_and_today() {
    Told told = Told.ofAnyone().touched(CALL, "2024-01-10");
    arrives(told, LocalDate.of(2024, 1, 10));
    told.stance("north", ORDINARY, "2", "2024-06-20");
    arrives(told, TODAY);
    told.touched(BUSINESS_LUNCH, "2024-03-31");
    assertThat(arrives(told, LocalDate.of(2024, 3, 31), TODAY))
        .containsExactly("2024-03-31 -2 unknown", "2024-06-20 -2 +2");
  }

  @Test
  void where_nothing_changes_nothing_is_due() {
    Told told = Told.ofAnyone().touched(CALL, "2024-01-10");
    arrives(told, LocalDate.of(2024, 1, 10), TODAY);
    told.touched(CALL, "2024-03-05");
    assertThat(arrives(told, LocalDate.of(2024, 3, 5), TODAY)).isEmpty();
  }

  @Test
  void a_contact_of_whom_nothing_was_ever_known_gets_no_outcome() {
    assertThat(arrives(Told.ofAnyone(), LocalDate.MIN, TODAY)).isEmpty();
  }

  @Test
  void a_voided_fact_takes_back_every_outcome_that_rested_on_it() {
    Told told = Told.ofAnyone().touched(BUSINESS_LUNCH, "2024-03-15");
    arrives(told, LocalDate.of(2024, 3, 15));
    told.voidLast();
    assertThat(arrives(told, LocalDate.MIN, TODAY)).containsExactly("2024-03-15 unknown unknown");
  }

  @Test
  void without_any_fact_left_the_dates_of_old_outcomes_are_still_due() {
    Told told = Told.ofAnyone().touched(BUSINESS_LUNCH, "2024-03-15");
    arrives(told, LocalDate.of(2024, 3, 15));
    told.voidLast();
    Outcomes outcomes = Outcomes.of(recorded);
    assertThat(Changes.datesDue(LocalDate.MIN, TODAY, told.facts(), outcomes))
        .containsExactly(LocalDate.of(2024, 3, 15), TODAY);
  }

  @Test
  void at_month_close_what_time_alone_changes_is_scored() {
    Told told = Told.ofAnyone().touched(CALL, "2024-01-10").touched(CALL, "2024-01-10");
    told.touched(CALL, "2024-06-01");
    arrives(told, LocalDate.of(2024, 6, 1));
    assertThat(dueAt(told, List.of(LocalDate.of(2024, 12, 31)))).isEmpty();
    assertThat(dueAt(told, List.of(LocalDate.of(2025, 1, 31))))
        .containsExactly("2025-01-31 -3 unknown");
    assertThat(dueAt(told, List.of(LocalDate.of(2025, 6, 30))))
        .containsExactly("2025-06-30 unknown unknown");
  }

  @Test
  void a_jump_of_two_steps_is_flagged_but_not_one_from_or_to_unknown() {
    Told told = Told.ofAnyone().touched(CALL, "2024-01-10");
    assertThat(flagged(told, "2024-01-10")).isFalse();
    told.touched(BUSINESS_LUNCH, "2024-02-10");
    assertThat(flagged(told, "2024-02-10")).isFalse();
    told.touched(FAMILY_ACTIVITY, "2024-03-10");
    assertThat(flagged(told, "2024-03-10")).isTrue();
    told.stance("north", ORDINARY, "3", "2024-04-10");
    assertThat(flagged(told, "2024-04-10")).isFalse();
    told.stance("north", ORDINARY, "1", "2024-05-10");
    assertThat(flagged(told, "2024-05-10")).isTrue();
  }

  @Test
  void who_left_gets_no_outcome_after_the_departure_and_who_moved_none_with_the_old_customer() {
    Told left = Told.ofAnyone().touched(CALL, "2024-01-10").left("2024-03-01");
    assertThat(arrives(left, LocalDate.MIN, TODAY)).containsExactly("2024-01-31 -3 unknown");
    assertThat(dueAt(left, List.of(LocalDate.of(2025, 6, 30)))).isEmpty();
    recorded.clear();
    Told moved = Told.ofAnyone().touched(CALL, "2024-01-10");
    moved.moved(new CustomerId("other"), 4, "2024-03-01").touched(BUSINESS_LUNCH, "2024-04-01");
    assertThat(arrives(moved, LocalDate.MIN, TODAY)).containsExactly("2024-01-31 -3 unknown");
    assertThat(moved.customerFacts().formerCustomers()).containsExactly(ACME);
  }

  @Test
  void of_two_outcomes_of_one_date_the_later_recorded_holds_until_the_next_date() {
    Told told = Told.ofAnyone().touched(CALL, "2024-01-10");
    arrives(told, TODAY);
    told.touched(FAMILY_ACTIVITY, "2024-06-20");
    arrives(told, TODAY);
    Outcomes outcomes = Outcomes.of(recorded);
    assertThat(outcomes.at(TODAY).map(ContactScored::intimacy)).hasValue(Score.of(0));
    assertThat(outcomes.at(TODAY.minusDays(1)).map(ContactScored::intimacy)).isEmpty();
    assertThat(outcomes.at(TODAY.plusYears(1)).map(ContactScored::intimacy)).hasValue(Score.of(0));
  }

  @Test
  void after_every_fact_lists_agree_with_the_facts_at_each_month_end_and_today() {
    Told told = Told.ofAnyone();
    List<String> days = List.of("2024-02-10", "2023-11-05", "2024-06-01", "2023-01-20", "2024-02");
    for (String day : days) {
      told.touched(BUSINESS_LUNCH, day);
      Change change = Change.of(told.events().getLast().event()).orElseThrow();
      arrives(told, change.from(), TODAY);
      Outcomes outcomes = Outcomes.of(recorded);
      for (LocalDate at : Changes.datesDue(LocalDate.MIN, TODAY, told.facts(), outcomes)) {
        assertThat(outcomes.at(at).map(ContactScored::intimacy))
            .as("%s after %s", at, day)
            .hasValue(told.at(at).intimacy());
      }
    }
  }

  @Test
  void an_outcome_is_named_by_contact_date_rules_and_basis() {
    Told told = Told.ofAnyone().touched(CALL, "2024-06-20");
    ContactScored one = due(told, List.of(TODAY), 7).getFirst();
    assertThat(Outcomes.idOf(one))
        .isEqualTo(Outcomes.idOf(due(told, List.of(TODAY), 7).getFirst()));
    assertThat(Outcomes.idOf(one))
        .isNotEqualTo(Outcomes.idOf(due(told, List.of(TODAY), 8).getFirst()));
    assertThat(Outcomes.idOf(one).value().version()).isEqualTo(5);
  }

  private boolean flagged(Told told, String day) {
    List<ContactScored> due = due(told, List.of(LocalDate.parse(day)), 1);
    recorded.addAll(due);
    assertThat(due).hasSize(1);
    return due.getFirst().flagged();
  }

  private List<String> arrives(Told told, LocalDate today) {
    return arrives(told, today, today);
  }

  private List<String> arrives(Told told, LocalDate from, LocalDate today) {
    return dueAt(told, Changes.datesDue(from, today, told.facts(), Outcomes.of(recorded)));
  }

  private List<String> dueAt(Told told, Collection<LocalDate> dates) {
    List<ContactScored> due = due(told, dates, told.events().size());
    recorded.addAll(due);
    return due.stream().map(s -> s.on() + " " + s.intimacy() + " " + s.support()).toList();
  }

  private List<ContactScored> due(Told told, Collection<LocalDate> dates, long basis) {
    return Changes.outcomesDue(
        ACME, told.facts(), RuleSetOn.always(RULES), Outcomes.of(recorded), dates, basis);
  }
}

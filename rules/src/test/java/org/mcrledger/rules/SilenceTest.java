package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.scoring.ContactScores;
import org.mcrledger.core.scoring.Explanation.Silence;
import org.mcrledger.core.scoring.NextStep;
import org.mcrledger.core.scoring.NextSteps;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.Score;

/** Why a score is unknown, and what makes it known again. */
class SilenceTest {
  private static final String AT = "2024-12-31";

  private static RuleSet support(String more) {
    return with("competitorCap: -1", "competitorCap: -1\n  " + more);
  }

  private static RuleSet with(String said, String instead) {
    String text = Shipped.text("/rule-sets/default-1.yaml");
    assertThat(text).contains(said);
    return RuleSets.load("mine.yaml", text.replace(said, instead));
  }

  @Test
  void a_stance_in_the_window_may_be_too_old_to_make_support_known() {
    RuleSet rules = support("unknownAfterMonths: 12");
    Told told = Told.ofAnyone().stance("north", Importance.MAJOR, "2", "2023-05-31");
    ContactScores scores = told.under(rules, AT);
    assertThat(scores.support()).isEqualTo(Score.unknown());
    assertThat(scores.explanation().support().voices()).hasSize(1);
    assertThat(scores.explanation().support().silence()).contains(silent(12, 1, 0, "2023-05-31"));
    assertThat(NextSteps.of(told.facts(), rules, LocalDate.parse(AT)).support())
        .containsExactly(
            new NextStep.Ask(new OpportunityId("north"), new Score.Known(-3), new Score.Known(3)));
  }

  @Test
  void a_known_score_has_no_reason_to_be_unknown() {
    ContactScores scores =
        Told.ofAnyone()
            .touched(EngagementKind.CALL, "2024-12-01")
            .stance("north", Importance.MAJOR, "2", "2024-05-31")
            .at(AT);
    assertThat(scores.explanation().support().silence()).isEmpty();
    assertThat(scores.explanation().intimacy().silence()).isEmpty();
  }

  @Test
  void what_weighs_nothing_any_more_is_too_old_as_well() {
    RuleSet rules = support("decay: [{afterMonths: 6, percent: 50}, {afterMonths: 9, percent: 0}]");
    Told told = Told.ofAnyone().stance("north", Importance.MAJOR, "2", "2024-01-31");
    assertThat(told.under(rules, AT).explanation().support().silence())
        .contains(silent(9, 1, 0, "2024-01-31"));
  }

  @Test
  void without_any_stance_or_touch_there_is_no_last_one() {
    var why = Told.ofAnyone().stance("north", Importance.MAJOR, "?", "2024-12-01").at(AT);
    assertThat(why.explanation().support().silence())
        .contains(new Silence(24, 1, 0, Optional.empty()));
    assertThat(why.explanation().intimacy().silence())
        .contains(new Silence(12, 1, 0, Optional.empty()));
  }

  @Test
  void touches_in_the_window_may_be_too_old_or_too_few_to_make_intimacy_known() {
    Told told =
        Told.ofAnyone()
            .touched(2, EngagementKind.CALL, "2024-09-01")
            .touched(EngagementKind.CALL, "2024-10-15");
    RuleSet young = with("touchesMin: 1 ", "touchesMin: 1\n  unknownAfterMonths: 1 ");
    assertThat(told.under(young, AT).explanation().intimacy().silence())
        .contains(silent(1, 1, 0, "2024-10-15"))
        .hasValueSatisfying(why -> assertThat(why.isTooOld()).isTrue());
    RuleSet many = with("touchesMin: 1 ", "touchesMin: 4 ");
    assertThat(told.under(many, AT).explanation().intimacy().silence())
        .contains(silent(12, 4, 3, "2024-10-15"))
        .hasValueSatisfying(why -> assertThat(why.isTooOld()).isFalse());
  }

  private static Silence silent(int months, int needed, int found, String last) {
    return new Silence(months, needed, found, Optional.of(LocalDate.parse(last)));
  }
}

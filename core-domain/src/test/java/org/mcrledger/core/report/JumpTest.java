package org.mcrledger.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.core.report.Story.ACME;
import static org.mcrledger.core.report.Story.LI;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.event.ScoreEvent.ContactScored;
import org.mcrledger.core.report.NineGrid.Jump;
import org.mcrledger.core.term.Dimension;
import org.mcrledger.core.term.RuleSetRef;
import org.mcrledger.core.term.Score;

/** A flagged outcome is shown with the score that held until it was recorded. */
class JumpTest {
  private static final Score UNKNOWN = Score.unknown();
  private final Story story = new Story();

  @Test
  void a_flagged_outcome_is_a_jump_from_what_held_before_until_the_next_outcome() {
    scored("2025-03-31", known(2), known(0), false);
    scored("2025-06-30", known(-1), known(0), true);
    scored("2025-09-30", known(-2), known(0), false);
    assertThat(jump("2025-06-29")).isEmpty();
    Jump jump = jump("2025-06-30").orElseThrow();
    assertThat(jump.after().on()).isEqualTo("2025-06-30");
    assertThat(jump.from(Dimension.INTIMACY)).isEqualTo(known(2));
    assertThat(jump.to(Dimension.INTIMACY)).isEqualTo(known(-1));
    assertThat(jump.from(Dimension.SUPPORT)).isEqualTo(jump.to(Dimension.SUPPORT));
    assertThat(jump("2025-09-29")).contains(jump);
    assertThat(jump("2025-09-30")).isEmpty();
  }

  @Test
  void a_late_fact_that_changes_the_same_day_jumps_from_what_was_recorded_of_that_day() {
    scored("2025-03-31", known(2), known(0), false);
    scored("2025-06-30", known(1), UNKNOWN, false);
    scored("2025-06-30", known(-1), UNKNOWN, true);
    Jump jump = jump("2025-06-30").orElseThrow();
    assertThat(jump.from(Dimension.INTIMACY)).isEqualTo(known(1));
    assertThat(jump.from(Dimension.SUPPORT)).as("never 0").isEqualTo(UNKNOWN);
  }

  @Test
  void a_jump_says_whether_the_rules_changed_in_between() {
    scored("2025-03-31", known(2), known(0), false);
    scored("2025-06-30", known(-1), known(0), true);
    scored("2025-09-30", "other", known(-3), known(0), true);
    scored("2025-12-31", "other", known(0), known(0), true);
    assertThat(jump("2025-06-30").orElseThrow().underOtherRules()).isFalse();
    assertThat(jump("2025-09-30").orElseThrow().underOtherRules()).isTrue();
    assertThat(jump("2025-12-31").orElseThrow().underOtherRules()).isFalse();
  }

  @Test
  void a_first_score_that_jumps_has_no_rules_before_it() {
    scored("2025-03-31", known(2), known(0), true);
    assertThat(jump("2025-03-31").orElseThrow().underOtherRules()).isFalse();
  }

  private void scored(String on, Score intimacy, Score support, boolean flagged) {
    scored(on, "hash", intimacy, support, flagged);
  }

  private void scored(String on, String hash, Score intimacy, Score support, boolean flagged) {
    story.and(
        new ContactScored(
            ACME,
            LI,
            LocalDate.parse(on),
            new RuleSetRef("default-1", hash),
            1,
            intimacy,
            support,
            flagged));
  }

  private static Score known(int value) {
    return new Score.Known(value);
  }

  private Optional<Jump> jump(String day) {
    return new NineGrid().fold(LI, story.events()).at(LocalDate.parse(day)).jump();
  }
}

package org.mcrledger.core.tiering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.term.Bilingual;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.TierFinding;
import org.mcrledger.core.term.TierFinding.Result;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.core.tiering.Proposing.Answer;
import org.mcrledger.core.tiering.Proposing.Asked;
import org.mcrledger.core.tiering.Proposing.Held;

class ProposingTest {
  private static final LocalDate AT = LocalDate.of(2025, 12, 31);
  private static final TierScheme SCHEME =
      new TierScheme(
          new SchemeKey("sabc"),
          "v2",
          new Bilingual("分级", "Tiers"),
          12,
          List.of(),
          Classes.NONE,
          new Method.FirstFit(List.of()));

  /** {@code ?} is not assessable, {@code -} nothing. */
  @ParameterizedTest(name = "{0}, holds {1} since {2}: {3}")
  @CsvSource(
      textBlock =
          """
          A, A, 2025-06-01, false
          A, B, 2025-06-01, true
          A, -, 2025-06-01, true
          ?, B, 2025-06-01, true
          ?, -, 2025-06-01, false
          A, A, 2024-12-31, false
          A, A, 2024-12-30, true
          """)
  void the_first_time_it_is_due_where_it_is_not_what_holds_or_that_is_stale(
      String found, String holds, LocalDate since, boolean due) {
    assertThat(proposing().isDue(finding(found), held(holds, since), Optional.empty()))
        .isEqualTo(due);
  }

  @ParameterizedTest(name = "{0} after an open {1}, corrected {2}, version {3}: {4}")
  @CsvSource(
      textBlock =
          """
          A, A, false, v2, false
          A, S, false, v2, true
          ?, A, false, v2, true
          B, A, false, v2, true
          A, A, true,  v2, true
          A, A, false, v1, true
          """)
  void while_one_is_open_another_is_due_where_it_says_or_rests_on_something_else(
      String found, String before, boolean corrected, String version, boolean due) {
    Asked open =
        new Asked(finding(before), version, AT.minusMonths(1), corrected, Optional.empty());
    assertThat(proposing().isDue(finding(found), held("B", AT.minusMonths(2)), Optional.of(open)))
        .isEqualTo(due);
  }

  @ParameterizedTest(name = "{0}, holds {1}, after {2} was {3} on {4}: {5}")
  @CsvSource(
      textBlock =
          """
          A, A, A, accepted,   2025-06-01, false
          A, C, A, accepted,   2025-06-01, true
          B, A, A, accepted,   2025-06-01, true
          A, B, A, declined,   2025-06-01, false
          A, B, A, declined,   2024-12-30, true
          S, B, A, declined,   2025-06-01, true
          B, B, A, declined,   2025-06-01, false
          A, B, A, overridden, 2026-06-30, false
          A, B, A, overridden, 2025-12-30, true
          S, B, A, overridden, 2026-06-30, true
          """)
  void what_was_answered_is_asked_again_where_something_changed_or_time_is_up(
      String found, String holds, String before, String answer, LocalDate on, boolean due) {
    Answer said =
        switch (answer) {
          case "accepted" -> Answer.Accepted.ACCEPTED;
          case "overridden" -> new Answer.Overridden(on);
          default -> new Answer.Declined(on);
        };
    Asked asked =
        new Asked(finding(before), "v2", LocalDate.of(2024, 12, 30), false, Optional.of(said));
    Optional<Held> held = held(holds, LocalDate.of(2025, 6, 1));
    assertThat(proposing().isDue(finding(found), held, Optional.of(asked))).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({"S", "A", "?"})
  void nothing_is_proposed_for_a_day_before_the_last_proposal(String found) {
    Asked later = new Asked(finding("A"), "v2", AT.plusDays(1), true, Optional.empty());
    assertThat(proposing().isDue(finding(found), Optional.empty(), Optional.of(later))).isFalse();
  }

  private static Proposing proposing() {
    return new Proposing(SCHEME, AT);
  }

  private static Optional<Held> held(String tier, LocalDate since) {
    return tier.equals("-") ? Optional.empty() : Optional.of(new Held(new TierKey(tier), since));
  }

  private static TierFinding finding(String tier) {
    boolean none = tier.equals("?");
    return new TierFinding(
        none ? Result.NOT_ASSESSABLE : Result.ASSESSED,
        none ? Optional.empty() : Optional.of(new TierKey(tier)),
        Optional.empty(),
        none ? Set.of(Measure.POTENTIAL) : Set.of(),
        List.of());
  }
}

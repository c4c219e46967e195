package org.mcrledger.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.mcrledger.core.report.Story.ACME;
import static org.mcrledger.core.report.Story.SABC;
import static org.mcrledger.core.report.Story.tier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.report.CustomerCard.TierStep;
import org.mcrledger.core.report.TierHistory.Change;
import org.mcrledger.core.term.TierKey;

class TierHistoryTest {
  private static final Optional<LocalDate> OPEN = Optional.empty();

  private final Story story = new Story();

  @Test
  void each_decision_says_which_tier_it_took_the_customer_out_of() {
    story.and(tier("B", "2022-01-01", OPEN)).and(tier("A", "2023-01-01", OPEN));
    assertThat(changes())
        .extracting(c -> c.from().map(TierKey::value), c -> c.decision().tier().value())
        .containsExactly(tuple(Optional.empty(), "B"), tuple(Optional.of("B"), "A"));
  }

  @Test
  void a_voided_decision_stays_struck_out_with_who_when_and_why_and_no_longer_holds() {
    story
        .and(tier("B", "2022-01-01", OPEN))
        .and(tier("S", "2023-01-01", OPEN))
        .voided("wrong customer", LocalDate.of(2023, 2, 1))
        .and(tier("A", "2023-06-01", OPEN));
    assertThat(changes()).hasSize(3);
    assertThat(changes().get(1).decision().struck())
        .hasValueSatisfying(
            struck -> {
              assertThat(struck.because()).isEqualTo("wrong customer");
              assertThat(struck.account()).isEqualTo("wang");
            });
    assertThat(changes().get(2).from()).contains(new TierKey("B"));
    assertThat(tierOn(LocalDate.of(2023, 3, 1))).contains("B");
  }

  @Test
  void after_a_decision_for_a_time_the_one_before_holds_again() {
    story
        .and(tier("B", "2022-01-01", OPEN))
        .and(tier("S", "2023-01-01", Optional.of(LocalDate.of(2023, 12, 31))));
    assertThat(tierOn(LocalDate.of(2023, 12, 31))).contains("S");
    assertThat(tierOn(LocalDate.of(2024, 1, 1))).contains("B");
    assertThat(tierOn(LocalDate.of(2021, 12, 31))).isEmpty();
  }

  @Test
  void a_decision_entered_late_does_not_push_aside_one_that_took_effect_after_it() {
    story.and(tier("A", "2023-01-01", OPEN)).and(tier("B", "2022-01-01", OPEN));
    assertThat(tierOn(LocalDate.of(2022, 6, 1))).contains("B");
    assertThat(tierOn(LocalDate.of(2023, 6, 1))).contains("A");
  }

  private List<Change> changes() {
    return new TierHistory().fold(ACME, story.events()).changes();
  }

  private Optional<String> tierOn(LocalDate day) {
    return new CustomerCard()
        .fold(ACME, story.events())
        .tierOn(SABC, day)
        .map(TierStep::tier)
        .map(TierKey::value);
  }
}

package org.mcrledger.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.core.report.Story.ACME;
import static org.mcrledger.core.report.Story.LI;
import static org.mcrledger.core.report.Story.OTHER;
import static org.mcrledger.core.report.Story.SABC;
import static org.mcrledger.core.report.Story.held;
import static org.mcrledger.core.report.Story.registered;
import static org.mcrledger.core.report.Story.tier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.event.ContactEvent.ContactLeft;
import org.mcrledger.core.event.ContactEvent.ContactRegistered;
import org.mcrledger.core.event.ContactEvent.IntimacyOverridden;
import org.mcrledger.core.event.ScoreEvent.ContactScored;
import org.mcrledger.core.report.ReviewLine.Basis;
import org.mcrledger.core.report.ReviewLine.Question;
import org.mcrledger.core.scoring.RuleSet.KeyLayerRule;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Period;
import org.mcrledger.core.term.PersonNames;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.Position;
import org.mcrledger.core.term.RuleSetRef;
import org.mcrledger.core.term.Score;
import org.mcrledger.core.term.Seniority;

class ReviewLineTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 20);
  private static final KeyLayerRule FROM_DEPARTMENT_HEADS = new KeyLayerRule(new Seniority(3));

  private final Story story = new Story();

  @Test
  void a_line_shows_how_both_years_ended_and_the_difference() {
    story
        .and(registered(ACME, "2024-01-05"))
        .and(contact(4))
        .and(tier("B", "2024-02-01", Optional.empty()))
        .and(held(EngagementKind.CALL, "2024-03-01", 4, 1, ACME))
        .and(held(EngagementKind.CALL, "2024-04-01", 4, 1, ACME))
        .and(scored("2024-12-31", Score.of(1), Score.of(2)))
        .and(held(EngagementKind.CALL, "2025-04-01", 4, 1, ACME))
        .and(tier("A", "2025-06-01", Optional.empty()))
        .and(scored("2025-12-31", Score.of(-1), Score.of(2)));
    ReviewLine line = line(ACME, 2025);
    assertThat(line.now().tier().orElseThrow().tier().value()).isEqualTo("A");
    assertThat(line.before().tier().orElseThrow().tier().value()).isEqualTo("B");
    assertThat(line.before().keyLayer().value()).contains(new BigDecimal("75.0"));
    assertThat(line.now().keyLayer().value()).contains(new BigDecimal("58.3"));
    assertThat(line.keyLayerDelta()).contains(new BigDecimal("-16.7"));
    assertThat(line.engagementsDelta()).hasValue(-1);
  }

  @Test
  void an_override_counts_while_it_lasts_and_the_computed_score_after_it() {
    story
        .and(registered(ACME, "2024-01-05"))
        .and(contact(4))
        .and(scored("2024-12-31", Score.of(0), Score.of(0)))
        .and(
            new IntimacyOverridden(
                LI,
                Set.of(ACME),
                new Score.Known(3),
                Personal.of(LI, "an old friend"),
                Period.of(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 12, 31))));
    ReviewLine line = line(ACME, 2025);
    assertThat(line.before().keyLayer().value()).contains(new BigDecimal("75.0"));
    assertThat(line.now().keyLayer().value()).contains(new BigDecimal("50.0"));
  }

  @Test
  void who_has_left_and_who_is_of_low_rank_are_not_of_the_key_layer() {
    story.and(registered(ACME, "2024-01-05")).and(contact(2));
    assertThat(line(ACME, 2024).now().keyLayer().unknown()).isZero();
    assertThat(line(ACME, 2024).now().persons()).hasSize(1);
    story.and(
        new ContactLeft(
            LI, Set.of(ACME), FuzzyDate.day(LocalDate.of(2024, 6, 1)), Optional.empty()));
    assertThat(line(ACME, 2024).now().persons()).isEmpty();
  }

  @Test
  void a_person_without_scores_is_counted_as_unknown_and_never_as_zero() {
    story.and(registered(ACME, "2024-01-05")).and(contact(5));
    assertThat(line(ACME, 2024).now().keyLayer().value()).isEmpty();
    assertThat(line(ACME, 2024).now().keyLayer().unknown()).isEqualTo(1);
  }

  @Test
  void the_largest_fall_stands_first_and_what_is_unknown_is_neither_fall_nor_rise() {
    story
        .and(registered(ACME, "2024-01-05"))
        .and(registered(OTHER, "2025-01-05"))
        .and(contact(4))
        .and(scored("2024-12-31", Score.of(2), Score.of(2)))
        .and(scored("2025-12-31", Score.of(1), Score.of(2)));
    assertThat(
            Stream.of(line(OTHER, 2025), line(ACME, 2025))
                .sorted(ReviewLine.byLargestFall())
                .map(line -> line.customer().value()))
        .containsExactly("acme", "other");
  }

  private ReviewLine line(CustomerId customer, int year) {
    return ReviewLine.of(
        new Question(year, _ -> SABC, _ -> FROM_DEPARTMENT_HEADS, TODAY),
        new Basis(
            new CustomerCard().fold(customer, story.events()),
            new YearSheet().fold(customer, story.events()),
            List.of(new NineGrid().fold(LI, story.events()))));
  }

  private static ContactRegistered contact(int seniority) {
    return new ContactRegistered(
        LI,
        ACME,
        new PersonNames(Personal.of(LI, "Li"), Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        new Position("Technology", Optional.empty(), new Seniority(seniority), Optional.empty()),
        FuzzyDate.day(LocalDate.of(2024, 1, 6)));
  }

  private static ContactScored scored(String on, Score intimacy, Score support) {
    return new ContactScored(
        ACME,
        LI,
        LocalDate.parse(on),
        new RuleSetRef("default-1", "hash"),
        1,
        intimacy,
        support,
        false);
  }
}

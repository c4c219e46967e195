package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.replay.Cause;
import org.mcrledger.core.replay.Comparison;
import org.mcrledger.core.replay.MonthEnds;
import org.mcrledger.core.replay.Mover;
import org.mcrledger.core.replay.Portfolio;
import org.mcrledger.core.replay.RandomFacts;
import org.mcrledger.core.replay.Replay;
import org.mcrledger.core.replay.Replayed;
import org.mcrledger.core.scoring.ContactScores;
import org.mcrledger.core.scoring.CustomerFacts;
import org.mcrledger.core.scoring.Employment;
import org.mcrledger.core.scoring.Facts;
import org.mcrledger.core.scoring.GridCell;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.scoring.Scoring;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.Dimension;
import org.mcrledger.core.term.Score;

/** A replay gives what live scoring gives, and says who moves between two of them. */
class ReplayTest {
  private static final int GROUPS = 250;
  private static final int HAPPENINGS = 420;
  private static final MonthEnds MONTHS =
      MonthEnds.of(YearMonth.of(2017, 11), YearMonth.of(2024, 3));
  private static final List<CustomerFacts> FACTS =
      IntStream.range(0, GROUPS)
          .mapToObj(group -> CustomerFacts.of(RandomFacts.of(group, HAPPENINGS)))
          .toList();
  private static final Portfolio PORTFOLIO = Portfolio.of(FACTS);
  private static final Replay REPLAY = new Replay(PORTFOLIO, MONTHS);
  private static final Replayed BEFORE = REPLAY.run(Told.RULES);

  private static RuleSet changed(String from, String to) {
    String text = Shipped.text("/rule-sets/default-1.yaml");
    assertThat(text).contains(from);
    return RuleSets.load("changed.yaml", text.replace(from, to));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "flaggedJump: 2    | flaggedJump: 2",
        "windowMonths: 12  | windowMonths: 7",
        "windowMonths: 24  | windowMonths: 9",
        "business-lunch: 1 | business-lunch: 3",
        "attended: 1       | attended: 3",
        "touchesMin: 1     | `unknownAfterMonths: 5\n  touchesMin: 1`",
        "cap: 3            | `cap: 3\n      windowMonths: 18`",
        "kind: ladder      | `kind: ladder\n      decay: [{afterMonths: 4, less: 1}]`",
        "kind: frequency   | `kind: frequency\n      decay: [{afterMonths: 5, percent: 40}]`",
        "kind: ladder      | `kind: ladder\n      when: daysOld < 100 || invited`",
        "competitorCap: -1 | `competitorCap: -1\n  decay: [{afterMonths: 8, percent: 30}]`",
        "competitorCap: -1 | `competitorCap: -1\n  when: industry != 'telecom'`"
      })
  void a_replay_of_100_000_facts_gives_every_score_that_live_scoring_gives(String from, String to) {
    RuleSet rules = changed(from, to);
    assertThat(PORTFOLIO.facts()).isGreaterThan(100_000);
    Replayed replayed = REPLAY.run(rules);
    Map<ContactId, Facts> live = live();
    assertThat(live).hasSize(PORTFOLIO.contacts());
    IntStream.range(0, PORTFOLIO.contacts())
        .parallel()
        .forEach(contact -> same(contact, live, rules, replayed));
  }

  private static Map<ContactId, Facts> live() {
    Map<ContactId, Facts> live = new HashMap<>();
    FACTS.forEach(facts -> live.putAll(facts.contacts()));
    live.values().removeIf(facts -> facts.places().since().isEmpty());
    return live;
  }

  private static void same(
      int contact, Map<ContactId, Facts> live, RuleSet rules, Replayed replayed) {
    Facts facts = live.get(PORTFOLIO.contact(contact));
    assertThat(facts).isNotNull();
    for (int month = 0; month < MONTHS.count(); month++) {
      Optional<Employment> held = facts.employmentOn(MONTHS.date(month));
      assertThat(replayed.gone(contact, month)).isEqualTo(held.isEmpty());
      if (held.isPresent()) {
        ContactScores scores = Scoring.score(facts, rules, MONTHS.date(month));
        assertThat(scores(replayed, contact, month))
            .as("%s at %s", facts.contact(), MONTHS.date(month))
            .isEqualTo(List.of(scores.intimacy(), scores.support()));
      }
    }
  }

  private static List<Score> scores(Replayed run, int contact, int month) {
    return List.of(
        run.score(contact, month, Dimension.INTIMACY),
        run.score(contact, month, Dimension.SUPPORT));
  }

  @Test
  void what_a_changed_rule_does_not_touch_is_taken_over_from_a_run_that_is_known() {
    RuleSet rules = changed("landscape: 3", "landscape: 9");
    Replayed taken = REPLAY.run(rules, Optional.of(BEFORE), _ -> {});
    assertThat(taken.sameScores(REPLAY.run(rules))).isTrue();
    assertThat(taken.sameScores(BEFORE)).isFalse();
  }

  @Test
  void nobody_moves_under_the_same_rules() {
    Comparison same = Comparison.of(BEFORE, REPLAY.run(Told.RULES));
    assertThat(same.movers()).isEmpty();
    assertThat(same.matrix(MONTHS.count() - 1).fields())
        .isNotEmpty()
        .allMatch(field -> field.before().equals(field.after()));
  }

  @Test
  void movers_are_those_whose_cell_differs_at_some_month_end_each_with_the_first() {
    Replayed after = REPLAY.run(changed("business-lunch: 1", "business-lunch: 3"));
    Map<Integer, Mover> movers = new HashMap<>();
    Comparison.of(BEFORE, after).movers().forEach(mover -> movers.put(mover.contact(), mover));
    assertThat(movers).isNotEmpty();
    for (int contact = 0; contact < PORTFOLIO.contacts(); contact++) {
      int of = contact;
      int[] differ =
          IntStream.range(0, MONTHS.count())
              .filter(month -> !cell(BEFORE, of, month).equals(cell(after, of, month)))
              .toArray();
      assertThat(movers.containsKey(contact)).isEqualTo(differ.length > 0);
      if (differ.length > 0) {
        Mover mover = movers.get(contact);
        assertThat(mover.first()).isEqualTo(differ[0]);
        assertThat(mover.months()).isEqualTo(differ.length);
        assertThat(mover.before()).isEqualTo(cell(BEFORE, contact, differ[0]));
        assertThat(mover.after()).isEqualTo(cell(after, contact, differ[0]));
        assertThat(mover.cause()).isEqualTo(new Cause(Cause.Part.CRITERION, "ladder"));
      }
    }
  }

  private static GridCell cell(Replayed run, int contact, int month) {
    return run.cell(contact, month);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "landscape: 3    | landscape: 9    | support",
        "highFrom: 2     | highFrom: 1     | grid",
        "highest: 3      | highest: 1      | bounds",
        "attended: 1     | attended: 5     | criterion"
      })
  void a_mover_is_told_by_which_part_of_the_rules(String from, String to, String part) {
    Comparison compared = Comparison.of(BEFORE, REPLAY.run(changed(from, to)));
    assertThat(compared.movers())
        .isNotEmpty()
        .allMatch(mover -> mover.cause().part().key().equals(part));
  }

  @Test
  void the_matrix_counts_everybody_who_is_with_somebody_once() {
    Comparison compared =
        Comparison.of(BEFORE, REPLAY.run(changed("business-lunch: 1", "business-lunch: 3")));
    int last = MONTHS.count() - 1;
    long there =
        IntStream.range(0, PORTFOLIO.contacts()).filter(c -> !BEFORE.gone(c, last)).count();
    assertThat(compared.matrix(last).fields().stream().mapToInt(field -> field.persons()).sum())
        .isEqualTo(Math.toIntExact(there));
  }
}

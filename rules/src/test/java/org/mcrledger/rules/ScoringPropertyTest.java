package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mcrledger.core.scoring.ContactScores;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.InvitationAnswer;
import org.mcrledger.core.term.Need;
import org.mcrledger.core.term.Score;
import org.mcrledger.core.term.Stance;

/** What holds of default-1 whatever the history. */
class ScoringPropertyTest {
  /** One fact to be told. */
  sealed interface Said {
    record Touch(EngagementKind kind, FuzzyDate on) implements Said {}

    record Invited(EngagementKind kind, InvitationAnswer answer, int seniority, FuzzyDate on)
        implements Said {}

    record Served(Need need, FuzzyDate on) implements Said {}

    record Stood(int opportunity, Importance importance, Stance stance, boolean rival, LocalDate on)
        implements Said {}
  }

  record Setting(String industry, HospitalityRule hospitality) {
    Told tell(List<Said> all) {
      Told told = Told.of(industry, hospitality, 4);
      all.forEach(said -> ScoringPropertyTest.tell(told, said));
      return told;
    }
  }

  private static void tell(Told told, Said said) {
    switch (said) {
      case Said.Touch s -> told.touched(s.kind(), s.on().toString());
      case Said.Invited s -> told.invited(s.kind(), s.answer(), s.seniority(), s.on().toString());
      case Said.Served s -> told.served(s.need(), s.on().toString());
      case Said.Stood s ->
          told.stance(
              "o" + s.opportunity(),
              s.importance(),
              s.stance().key(),
              s.rival(),
              s.on().toString());
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void adding_a_touch_never_lowers_intimacy(
      @ForAll("settings") Setting setting,
      @ForAll("histories") List<Said> history,
      @ForAll("touches") Said touch,
      @ForAll("days") LocalDate at) {
    Score before = setting.tell(history).at(at).intimacy();
    Told more = setting.tell(history);
    tell(more, touch);
    assertThat(level(more.at(at).intimacy())).isGreaterThanOrEqualTo(level(before));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void voiding_a_fact_gives_what_never_having_had_it_gives(
      @ForAll("settings") Setting setting,
      @ForAll("histories") List<Said> history,
      @ForAll("facts") Said fact,
      @ForAll("days") LocalDate at) {
    Told without = setting.tell(history);
    Told voided = setting.tell(history);
    tell(voided, fact);
    voided.voidLast();
    assertThat(scores(voided.at(at))).isEqualTo(scores(without.at(at)));
    assertThat(voided.at(at).explanation()).isEqualTo(without.at(at).explanation());
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void a_void_of_a_void_restores(
      @ForAll("settings") Setting setting,
      @ForAll("histories") List<Said> history,
      @ForAll("facts") Said fact,
      @ForAll("days") LocalDate at) {
    Told with = setting.tell(history);
    tell(with, fact);
    Told restored = setting.tell(history);
    tell(restored, fact);
    restored.voidLast().voidLast();
    assertThat(restored.at(at).explanation()).isEqualTo(with.at(at).explanation());
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void the_order_in_which_facts_are_recorded_does_not_matter(
      @ForAll("settings") Setting setting,
      @ForAll("histories") List<Said> history,
      @ForAll long seed,
      @ForAll("days") LocalDate at) {
    List<Said> told = oneStanceADay(history);
    List<Said> shuffled = new ArrayList<>(told);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(scores(setting.tell(shuffled).at(at))).isEqualTo(scores(setting.tell(told).at(at)));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void the_explanation_adds_up_to_the_scores(
      @ForAll("settings") Setting setting,
      @ForAll("histories") List<Said> history,
      @ForAll("days") LocalDate at) {
    ContactScores scores = setting.tell(history).at(at);
    var intimacy = scores.explanation().intimacy();
    var support = scores.explanation().support();
    assertThat(scores.intimacy())
        .isEqualTo(intimacy.touches() == 0 ? Score.unknown() : Score.clamped(intimacy.sum()));
    assertThat(support.weights().signum() == 0).isEqualTo(scores.support().equals(Score.unknown()));
    int sum = support.voices().stream().mapToInt(v -> v.value() * v.weight()).sum();
    assertThat(support.sum()).isEqualByComparingTo(BigDecimal.valueOf(sum));
  }

  /**
   * Of two stances on one opportunity on one day the later recorded counts: there, order matters.
   */
  private static List<Said> oneStanceADay(List<Said> history) {
    Set<String> seen = new HashSet<>();
    return history.stream()
        .filter(said -> !(said instanceof Said.Stood s) || seen.add(s.opportunity() + " " + s.on()))
        .toList();
  }

  private static List<Score> scores(ContactScores scores) {
    return List.of(scores.intimacy(), scores.support());
  }

  /** Unknown lies below every score here: the first touch makes a score of it. */
  private static int level(Score score) {
    return switch (score) {
      case Score.Unknown _ -> Score.LOWEST - 1;
      case Score.Known(int value) -> value;
    };
  }

  @Provide
  Arbitrary<Setting> settings() {
    return Combinators.combine(
            Arbitraries.of("telecom", "manufacturing"), Arbitraries.of(HospitalityRule.class))
        .as(Setting::new);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(0, 3 * 365)
        .map(days -> LocalDate.of(2022, 1, 1).plusDays(days));
  }

  private Arbitrary<FuzzyDate> fuzzyDays() {
    Arbitrary<FuzzyDate> days = days().map(FuzzyDate::day);
    Arbitrary<FuzzyDate> months = days().map(day -> FuzzyDate.month(java.time.YearMonth.from(day)));
    return Arbitraries.oneOf(days, days, months);
  }

  @Provide
  Arbitrary<Said> touches() {
    Arbitrary<Said> touches =
        Combinators.combine(Arbitraries.of(EngagementKind.class), fuzzyDays()).as(Said.Touch::new);
    return Arbitraries.oneOf(touches, invited(Arbitraries.just(InvitationAnswer.ATTENDED)));
  }

  private Arbitrary<Said> invited(Arbitrary<InvitationAnswer> answers) {
    return Combinators.combine(
            Arbitraries.of(EngagementKind.class),
            answers,
            Arbitraries.integers().between(1, 5),
            fuzzyDays())
        .as(Said.Invited::new);
  }

  @Provide
  Arbitrary<Said> facts() {
    Arbitrary<Said> served =
        Combinators.combine(Arbitraries.of(Need.class), fuzzyDays()).as(Said.Served::new);
    Arbitrary<Said> stood =
        Combinators.combine(
                Arbitraries.integers().between(1, 3),
                Arbitraries.of(Importance.class),
                Arbitraries.of(Stance.class),
                Arbitraries.of(true, false),
                days())
            .as(Said.Stood::new);
    return Arbitraries.oneOf(
        touches(), touches(), invited(Arbitraries.of(InvitationAnswer.class)), served, stood);
  }

  @Provide
  Arbitrary<List<Said>> histories() {
    return facts().list().ofMaxSize(40);
  }
}

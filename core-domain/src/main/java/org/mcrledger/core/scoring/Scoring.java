package org.mcrledger.core.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mcrledger.core.scoring.CustomerTraits.Situation;
import org.mcrledger.core.scoring.Explanation.OfIntimacy;
import org.mcrledger.core.scoring.Explanation.OfSupport;
import org.mcrledger.core.scoring.Explanation.Points;
import org.mcrledger.core.scoring.Explanation.Voice;
import org.mcrledger.core.scoring.RuleSet.IntimacyRule;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.Score;

/**
 * Scores of one contact at a date, by a rule set: the one function that serves the policy, as-of
 * reads, explanations and replays alike.
 */
public final class Scoring {
  private Scoring() {}

  /** Both scores, and why. */
  public static ContactScores score(Facts facts, RuleSet rules, LocalDate at) {
    OfIntimacy ofIntimacy = explainIntimacy(facts, rules.intimacy(), at);
    OfSupport ofSupport = explainSupport(facts, rules.support(), at);
    return new ContactScores(
        facts.contact(),
        at,
        rules.ref(),
        intimacy(facts, rules.intimacy(), at),
        support(facts, rules.support(), at),
        new Explanation(ofIntimacy, ofSupport));
  }

  /** Intimacy alone, without saying why. */
  static Score intimacy(Facts facts, IntimacyRule rule, LocalDate at) {
    return intimacy(facts.slice(), rule, Windows.at(at), facts.situationOn(at));
  }

  /** Intimacy out of a slice of columns, at a customer of that situation. */
  public static Score intimacy(
      FactSlice facts, IntimacyRule rule, Windows at, Situation situation) {
    IntimacyScoring scoring = intimacyScoring(facts, rule, at, situation);
    if (scoring.touches(Tally.NONE) < rule.touchesMin()) {
      return Score.unknown();
    }
    int sum = 0;
    for (Criterion criterion : rule.criteria()) {
      if (scoring.applies(criterion)) {
        sum += scoring.points(criterion, Tally.NONE);
      }
    }
    return Score.of(Math.clamp(sum, rule.lowest(), rule.highest()));
  }

  /** Support alone, without saying why. */
  static Score support(Facts facts, SupportRule rule, LocalDate at) {
    return support(facts.slice(), rule, Windows.at(at));
  }

  /** Support out of a slice of columns. */
  public static Score support(FactSlice facts, SupportRule rule, Windows at) {
    return supportScoring(facts, rule, at).score(Tally.NONE);
  }

  /** What one criterion of intimacy gives out of a slice of columns; 0 where it does not apply. */
  public static int points(
      FactSlice facts, IntimacyRule rule, Criterion criterion, Windows at, Situation situation) {
    IntimacyScoring scoring = intimacyScoring(facts, rule, at, situation);
    return scoring.applies(criterion) ? scoring.points(criterion, Tally.NONE) : 0;
  }

  private static IntimacyScoring intimacyScoring(
      FactSlice facts, IntimacyRule rule, Windows at, Situation situation) {
    return new IntimacyScoring(facts, at.of(rule.windowMonths()), situation);
  }

  private static SupportScoring supportScoring(FactSlice facts, SupportRule rule, Windows at) {
    return new SupportScoring(facts, at.of(rule.windowMonths()), rule);
  }

  private static OfIntimacy explainIntimacy(Facts facts, IntimacyRule rule, LocalDate at) {
    IntimacyScoring scoring =
        intimacyScoring(facts.slice(), rule, Windows.at(at), facts.situationOn(at));
    int touches = scoring.touches(Tally.NONE);
    List<Points> criteria =
        touches < rule.touchesMin()
            ? List.of()
            : rule.criteria().stream()
                .filter(scoring::applies)
                .map(criterion -> explain(facts, scoring, criterion))
                .toList();
    return new OfIntimacy(scoring.window().days(), touches, criteria);
  }

  private static Points explain(Facts facts, IntimacyScoring scoring, Criterion criterion) {
    List<EventId> counted = new ArrayList<>();
    int points = scoring.points(criterion, row -> counted.add(facts.rows().get(row).event()));
    return new Points(criterion.key(), points, IntimacyScoring.cap(criterion), counted);
  }

  private static OfSupport explainSupport(Facts facts, SupportRule rule, LocalDate at) {
    SupportScoring scoring = supportScoring(facts.slice(), rule, Windows.at(at));
    List<Voice> voices = new ArrayList<>();
    scoring.score(row -> voices.add(voice(facts, scoring, row)));
    Window window = Window.upTo(at, rule.windowMonths());
    return new OfSupport(window.days(), voices, scoring.sum(), scoring.weights());
  }

  private static Voice voice(Facts facts, SupportScoring scoring, int row) {
    return switch (facts.rows().get(row)) {
      case Fact.StanceTaken taken ->
          new Voice(
              taken.opportunity(),
              taken.stance(),
              scoring.value(row),
              scoring.value(row) < scoring.mapped(row),
              scoring.weight(row),
              taken.event());
      case Fact.Touch _, Fact.Answer _, Fact.Service _ ->
          throw new IllegalStateException("row " + row + " is no stance");
    };
  }
}

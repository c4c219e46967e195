package org.mcrledger.core.scoring;

import java.time.LocalDate;
import org.mcrledger.core.scoring.CustomerTraits.Situation;
import org.mcrledger.core.scoring.RuleSet.IntimacyRule;
import org.mcrledger.core.term.Score;

/**
 * Scores of one contact at a date, by a rule set: the one function that serves the policy, as-of
 * reads, explanations and replays alike. Replays make the plans once and ask {@link IntimacyAt} and
 * {@link SupportAt} themselves.
 */
public final class Scoring {
  /** Stands for an unknown score where scores are plain numbers. */
  public static final int UNKNOWN = Integer.MIN_VALUE;

  private Scoring() {}

  /** Both scores, and why. */
  public static ContactScores score(Facts facts, RuleSet rules, LocalDate at) {
    IntimacyAt intimacy = intimacyAt(facts, rules.intimacy(), at);
    SupportAt support = supportAt(facts, rules.support(), at);
    return new ContactScores(
        facts.contact(),
        at,
        rules.ref(),
        score(intimacy.score(facts.slice())),
        score(support.score(facts.slice())),
        new Explanation(intimacy.explain(facts), support.explain(facts)));
  }

  /** Intimacy alone, without saying why. */
  static Score intimacy(Facts facts, IntimacyRule rule, LocalDate at) {
    return score(intimacyAt(facts, rule, at).score(facts.slice()));
  }

  /** Intimacy out of a slice of columns, at a customer of that situation. */
  public static Score intimacy(
      FactSlice facts, IntimacyRule rule, Windows at, Situation situation) {
    return score(at.intimacy(rule, situation).score(facts));
  }

  /** Support alone, without saying why. */
  static Score support(Facts facts, SupportRule rule, LocalDate at) {
    return score(supportAt(facts, rule, at).score(facts.slice()));
  }

  /** Support out of a slice of columns, at a customer of that situation. */
  public static Score support(FactSlice facts, SupportRule rule, Windows at, Situation situation) {
    return score(at.support(rule, situation).score(facts));
  }

  /** What one criterion of intimacy gives out of a slice of columns; 0 where it does not apply. */
  public static int points(
      FactSlice facts, IntimacyRule rule, Criterion criterion, Windows at, Situation situation) {
    return at.intimacy(rule, situation).points(criterion, facts);
  }

  private static IntimacyAt intimacyAt(Facts facts, IntimacyRule rule, LocalDate at) {
    return IntimacyPlan.of(rule, facts.situationOn(at)).at(at);
  }

  private static SupportAt supportAt(Facts facts, SupportRule rule, LocalDate at) {
    return SupportPlan.of(rule, facts.situationOn(at)).at(at);
  }

  private static Score score(int score) {
    return score == UNKNOWN ? Score.unknown() : Score.of(score);
  }
}

package org.mcrledger.core.scoring;

import java.time.LocalDate;
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

  /** Support alone, without saying why. */
  static Score support(Facts facts, SupportRule rule, LocalDate at) {
    return score(supportAt(facts, rule, at).score(facts.slice()));
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

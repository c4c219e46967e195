package org.mcrledger.core.replay;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mcrledger.core.replay.Questions.Question;
import org.mcrledger.core.scoring.Looks;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.scoring.RuleSet.IntimacyRule;

/**
 * The way from intimacy as a run before found it to that of other rules, or from nothing to that of
 * any: the criteria that give other points, and whether else anything changes. For any number of
 * threads.
 *
 * @param from what was found before; empty where all is reckoned from nothing
 * @param before the rules before made ready, by which only criteria are asked that they have
 * @param questions one for each criterion; where somebody else is known than before the last asks
 *     who
 * @param sameKnown who was known before is known now, and nobody else
 * @param sameScores an equal sum gives an equal score
 * @param longestWindow of both rules, in months
 */
record IntimacyTurn(
    Optional<Intimacies> from,
    List<Turned> criteria,
    ReadyRules before,
    ReadyRules after,
    Questions questions,
    boolean sameKnown,
    boolean sameScores,
    int longestWindow) {

  /** From the run that is known, where that is less to do than to begin from nothing. */
  static IntimacyTurn of(RuleSet rules, Optional<Replayed> run, ReadyRules ready, Situations in) {
    Optional<Intimacies> from =
        run.flatMap(Replayed::intimacies)
            .filter(Intimacies::canBeTurned)
            .filter(found -> questions(found.rule(), rules.intimacy()) < most(rules.intimacy()));
    IntimacyRule before = from.map(Intimacies::rule).orElse(rules.intimacy());
    List<Difference> differences =
        from.isPresent()
            ? Difference.of(before, rules.intimacy())
            : Difference.fromNothing(rules.intimacy());
    return of(from, before, rules, differences, ready, in);
  }

  private static IntimacyTurn of(
      Optional<Intimacies> from,
      IntimacyRule before,
      RuleSet rules,
      List<Difference> differences,
      ReadyRules ready,
      Situations in) {
    IntimacyRule after = rules.intimacy();
    MonthEnds months = in.months();
    List<Turned> criteria =
        differences.stream().map(each -> Turned.of(each, before, after, in)).toList();
    boolean sameKnown =
        from.isPresent()
            && before.touchesMin() == after.touchesMin()
            && before.knownMonths() == after.knownMonths();
    return new IntimacyTurn(
        from,
        criteria,
        from.isPresent() ? new ReadyRules(before, rules.support(), in) : ready,
        ready,
        new Questions(questions(criteria, sameKnown, after), months),
        sameKnown,
        from.isPresent() && sameScores(before, after),
        Math.max(before.longestWindow(), after.longestWindow()));
  }

  /** By the number of each situation, a bit for each criterion that may differ there. */
  long[] inSituations() {
    long[] bits = new long[after.situations()];
    for (int criterion = 0; criterion < criteria.size(); criterion++) {
      boolean[] differs = criteria.get(criterion).inSituations();
      for (int situation = 0; situation < bits.length; situation++) {
        bits[situation] |= differs[situation] ? 1L << criterion : 0;
      }
    }
    return bits;
  }

  private static List<Question> questions(
      List<Turned> criteria, boolean sameKnown, IntimacyRule after) {
    Question known = new Question(Looks.TOUCHES, List.of(after.knownMonths()), false);
    return Stream.concat(
            criteria.stream().map(Turned::question), sameKnown ? Stream.empty() : Stream.of(known))
        .toList();
  }

  /** How often facts are looked through: for the points before, and for those now. */
  private static int questions(IntimacyRule before, IntimacyRule after) {
    return Difference.of(before, after).stream()
        .mapToInt(each -> each.criteria(before, after).size())
        .sum();
  }

  /** From nothing each criterion is asked once. */
  private static int most(IntimacyRule rule) {
    return rule.criteria().size();
  }

  private static boolean sameScores(IntimacyRule before, IntimacyRule after) {
    return before.lowest() == after.lowest()
        && before.highest() == after.highest()
        && before.scale().equals(after.scale());
  }
}

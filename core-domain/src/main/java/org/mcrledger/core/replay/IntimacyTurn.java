package org.mcrledger.core.replay;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.scoring.RuleSet.IntimacyRule;
import org.mcrledger.core.scoring.Window;

/**
 * The way from intimacy as a run before found it to that of other rules, or from nothing to that of
 * any: the criteria that give other points, and whether else anything changes. For any number of
 * threads.
 *
 * @param from what was found before; empty where all is reckoned from nothing
 * @param before the rules before made ready, by which only criteria are asked that they have
 * @param known when touches enter and leave the time by which it is known
 * @param sameKnown who was known before is known now, and nobody else
 * @param sameScores an equal sum gives an equal score
 * @param longest of each month-end the longest window of both rules
 */
record IntimacyTurn(
    Optional<Intimacies> from,
    List<Turned> criteria,
    ReadyRules before,
    ReadyRules after,
    Ageing known,
    boolean sameKnown,
    boolean sameScores,
    List<Window> longest) {

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
    return new IntimacyTurn(
        from,
        differences.stream().map(each -> Turned.of(each, before, after, in)).toList(),
        from.isPresent() ? new ReadyRules(before, rules.support(), in) : ready,
        ready,
        Ageing.of(IntStream.of(after.knownMonths()), false, months),
        from.isPresent()
            && before.touchesMin() == after.touchesMin()
            && before.knownMonths() == after.knownMonths(),
        from.isPresent() && sameScores(before, after),
        months.windows(Math.max(before.longestWindow(), after.longestWindow())));
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

package org.mcrledger.core.replay;

import java.util.List;
import java.util.stream.IntStream;
import org.mcrledger.core.replay.Questions.Question;
import org.mcrledger.core.scoring.Criterion;
import org.mcrledger.core.scoring.Criterion.Frequency;
import org.mcrledger.core.scoring.CustomerTraits.Situation;
import org.mcrledger.core.scoring.FactSlice;
import org.mcrledger.core.scoring.IntimacyAt;
import org.mcrledger.core.scoring.Looks;
import org.mcrledger.core.scoring.RuleSet.IntimacyRule;

/**
 * A criterion that gives other points than before, made ready for millions of questions.
 *
 * @param question by which facts the points may differ, and when those age, before or now
 * @param inSituations by the number of each, whether the points may differ there
 * @param oneCount both are frequencies that count alike, so that one count gives the points of both
 */
@SuppressWarnings("ArrayRecordComponent")
record Turned(Difference difference, Question question, boolean[] inSituations, boolean oneCount) {

  /**
   * @param before the rules beside which they differ
   */
  static Turned of(
      Difference difference, IntimacyRule before, IntimacyRule after, Situations situations) {
    List<Criterion> both = difference.criteria(before, after);
    boolean oneCount = countAlike(both, before, after);
    boolean[] inSituations = new boolean[situations.count()];
    for (int situation = 0; situation < inSituations.length; situation++) {
      inSituations[situation] = differ(both, oneCount, situations.get(situation));
    }
    return new Turned(
        difference,
        new Question(
            both.stream().map(Looks::of).reduce(Looks::and).orElseThrow(),
            both.stream().flatMapToInt(each -> ages(each, before, after)).boxed().toList(),
            both.stream().anyMatch(Criterion::asksAge)),
        inSituations,
        oneCount);
  }

  /** With both windows where the rules' own differ: to look more often does no harm. */
  private static IntStream ages(Criterion criterion, IntimacyRule before, IntimacyRule after) {
    return IntStream.concat(before.ages(criterion), after.ages(criterion));
  }

  private static boolean countAlike(List<Criterion> both, IntimacyRule before, IntimacyRule after) {
    return both.size() == 2
        && both.getFirst() instanceof Frequency earlier
        && both.getLast() instanceof Frequency later
        && earlier.countsLike(later)
        && before.windowMonths(earlier) == after.windowMonths(later);
  }

  private static boolean differ(List<Criterion> both, boolean oneCount, Situation situation) {
    boolean sameTable =
        oneCount
            && both.getFirst() instanceof Frequency earlier
            && both.getLast() instanceof Frequency later
            && earlier.of(situation.industry()).equals(later.of(situation.industry()));
    return !sameTable && both.stream().anyMatch(criterion -> criterion.frame().applies(situation));
  }

  /** By how many points the facts give more than before, or less. */
  int more(IntimacyAt earlier, IntimacyAt later, FactSlice facts) {
    return oneCount
        ? later.more(difference.after(), earlier, difference.before(), facts)
        : difference.points(earlier, later, facts);
  }
}

package org.mcrledger.core.replay;

import java.util.List;
import java.util.stream.IntStream;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.scoring.Window;

/**
 * When facts begin to count under a rule set, and when they age, out of a window in the end.
 *
 * @param longest of each month-end the longest window of intimacy
 */
record RuleSteps(Steps entering, Ageing intimacy, Ageing support, List<Window> longest) {
  /**
   * @param leaving one for each age at which a fact may count for less
   * @param always a fact's age is asked in days: no month-end is known to be like the one before
   */
  record Ageing(List<Steps> leaving, boolean always) {
    private static Ageing of(IntStream ages, boolean always, MonthEnds months) {
      return new Ageing(ages.mapToObj(age -> Steps.leaving(months, age)).toList(), always);
    }
  }

  static RuleSteps of(RuleSet rules, MonthEnds months) {
    return new RuleSteps(
        Steps.entering(months),
        Ageing.of(rules.intimacy().ages(), rules.intimacy().asksAge(), months),
        Ageing.of(rules.support().ages(), rules.support().asksAge(), months),
        months.windows(rules.intimacy().longestWindow()));
  }
}

package org.mcrledger.core.replay;

import org.mcrledger.core.scoring.RuleSet;

/** When facts enter and leave the windows of a rule set. */
record RuleSteps(Steps entering, Steps leavingIntimacy, Steps leavingSupport) {
  static RuleSteps of(RuleSet rules, MonthEnds months) {
    return new RuleSteps(
        Steps.entering(months),
        Steps.leaving(months, rules.intimacy().windowMonths()),
        Steps.leaving(months, rules.support().windowMonths()));
  }
}

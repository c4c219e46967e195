package org.mcrledger.core.replay;

import org.jspecify.annotations.Nullable;
import org.mcrledger.core.scoring.IntimacyAt;
import org.mcrledger.core.scoring.IntimacyPlan;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.scoring.SupportAt;
import org.mcrledger.core.scoring.SupportPlan;

/**
 * The rules of one run made ready for each month-end and situation, at the first time that they are
 * asked for: millions of scores share the same few. For any number of threads; two that ask at once
 * may each make one, of which one is forgotten again.
 */
final class ReadyRules {
  private final RuleSet rules;
  private final MonthEnds months;
  private final Situations situations;
  private final @Nullable IntimacyAt[] intimacy;
  private final @Nullable SupportAt[] support;

  ReadyRules(RuleSet rules, MonthEnds months, Situations situations) {
    this.rules = rules;
    this.months = months;
    this.situations = situations;
    this.intimacy = new IntimacyAt[situations.count() * months.count()];
    this.support = new SupportAt[situations.count() * months.count()];
  }

  IntimacyAt intimacy(int situation, int month) {
    int at = situation * months.count() + month;
    IntimacyAt ready = intimacy[at];
    if (ready == null) {
      ready = IntimacyPlan.of(rules.intimacy(), situations.get(situation)).at(months.date(month));
      intimacy[at] = ready;
    }
    return ready;
  }

  SupportAt support(int situation, int month) {
    int at = situation * months.count() + month;
    SupportAt ready = support[at];
    if (ready == null) {
      ready = SupportPlan.of(rules.support(), situations.get(situation)).at(months.date(month));
      support[at] = ready;
    }
    return ready;
  }
}

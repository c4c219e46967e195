package org.mcrledger.core.replay;

import org.jspecify.annotations.Nullable;
import org.mcrledger.core.scoring.IntimacyAt;
import org.mcrledger.core.scoring.IntimacyPlan;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.scoring.RuleSet.IntimacyRule;
import org.mcrledger.core.scoring.SupportAt;
import org.mcrledger.core.scoring.SupportPlan;
import org.mcrledger.core.scoring.SupportRule;

/**
 * The rules of one run made ready for each month-end and situation, at the first time that they are
 * asked for: millions of scores share the same few. For any number of threads; two that ask at once
 * may each make one, of which one is forgotten again.
 */
final class ReadyRules {
  private final IntimacyRule ofIntimacy;
  private final SupportRule ofSupport;
  private final MonthEnds months;
  private final int count;
  private final Situations situations;
  private final @Nullable IntimacyAt[] intimacy;
  private final @Nullable SupportAt[] support;

  ReadyRules(RuleSet rules, Situations situations) {
    this(rules.intimacy(), rules.support(), situations);
  }

  ReadyRules(IntimacyRule ofIntimacy, SupportRule ofSupport, Situations situations) {
    this.ofIntimacy = ofIntimacy;
    this.ofSupport = ofSupport;
    this.months = situations.months();
    this.count = months.count();
    this.situations = situations;
    this.intimacy = new IntimacyAt[situations.count() * count];
    this.support = new SupportAt[situations.count() * count];
  }

  /** How many there are. */
  int situations() {
    return situations.count();
  }

  IntimacyAt intimacy(int situation, int month) {
    int at = situation * count + month;
    IntimacyAt ready = intimacy[at];
    if (ready == null) {
      ready = IntimacyPlan.of(ofIntimacy, situations.get(situation)).at(months.date(month));
      intimacy[at] = ready;
    }
    return ready;
  }

  SupportAt support(int situation, int month) {
    int at = situation * count + month;
    SupportAt ready = support[at];
    if (ready == null) {
      ready = SupportPlan.of(ofSupport, situations.get(situation)).at(months.date(month));
      support[at] = ready;
    }
    return ready;
  }
}

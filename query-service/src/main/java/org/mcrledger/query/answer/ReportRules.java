package org.mcrledger.query.answer;

import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.rules.RuleSets;
import org.mcrledger.rules.Schemes;

/**
 * The data that reports are made by.
 *
 * @param rules the rule set in force: cuts of the nine-grid, key layer, computed scores
 * @param schemes all tier schemes, one of them official
 * @param lateDays recorded more days than this after it happened, a fact is shown as late
 */
public record ReportRules(RuleSet rules, Schemes schemes, int lateDays) {

  /** What ships with the product. */
  public static ReportRules shipped(int lateDays) {
    return new ReportRules(RuleSets.shipped(RuleSets.DEFAULT), Schemes.shipped(), lateDays);
  }

  /** The scheme whose tiers lists and reviews show. */
  public TierScheme official() {
    return schemes.official();
  }

  public SchemeKey officialKey() {
    return official().key();
  }
}

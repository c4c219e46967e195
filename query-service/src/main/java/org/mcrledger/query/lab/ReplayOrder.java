package org.mcrledger.query.lab;

import org.mcrledger.core.replay.MonthEnds;
import org.mcrledger.core.scoring.RuleSet;

/**
 * What is to be replayed.
 *
 * @param before the rule set that is compared with
 * @param after the one that is tried out
 * @param knownUpTo the last position that may be used; {@link #NOW} for all there is when it begins
 * @param overrides scores set by hand stand in place of both computed ones
 */
public record ReplayOrder(
    RuleSet before, RuleSet after, MonthEnds months, long knownUpTo, boolean overrides) {
  public static final long NOW = -1;
}

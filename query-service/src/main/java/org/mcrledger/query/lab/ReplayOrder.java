package org.mcrledger.query.lab;

import org.mcrledger.core.replay.MonthEnds;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.core.tiering.TierScheme;

/** What is to be replayed: two rule sets, or two tier schemes. */
public sealed interface ReplayOrder {
  /** For {@link #knownUpTo}: all there is when the replay begins. */
  long NOW = -1;

  /** What is compared with. */
  Side<?> before();

  /** What is tried out. */
  Side<?> after();

  MonthEnds months();

  /** The last position that may be used, or {@link #NOW}. */
  long knownUpTo();

  /** Whether scores set by hand stand in place of computed ones; never of tiers. */
  boolean overrides();

  /**
   * Rules as they run in a replay.
   *
   * @param rules as they were read
   * @param id what kind they are, and the key that their text gives
   * @param hash of their canonical form
   * @param text as it was published, drafted or sent
   */
  record Side<R>(R rules, RulesId id, String hash, String text) {}

  /**
   * Every person is scored by both.
   *
   * @param overrides scores set by hand stand in place of both computed ones
   */
  record OfRuleSets(
      Side<RuleSet> before,
      Side<RuleSet> after,
      MonthEnds months,
      long knownUpTo,
      boolean overrides)
      implements ReplayOrder {}

  /** Every customer is classed by both. */
  record OfSchemes(
      Side<TierScheme> before, Side<TierScheme> after, MonthEnds months, long knownUpTo)
      implements ReplayOrder {
    @Override
    public boolean overrides() {
      return false;
    }
  }
}

package org.mcrledger.core.scoring;

import java.time.LocalDate;

/**
 * Which rule set is in force on a day, as far as is known: each date is scored by that of its own.
 */
@FunctionalInterface
public interface RuleSetOn {
  RuleSet on(LocalDate day);

  /** One rule set for all days. */
  static RuleSetOn always(RuleSet rules) {
    return _ -> rules;
  }
}

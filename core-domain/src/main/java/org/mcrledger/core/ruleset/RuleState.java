package org.mcrledger.core.ruleset;

import java.util.Optional;

/**
 * What is being written. What was published is read of all rules together, by {@link RulesInForce}.
 *
 * @param draft the text that was saved last and not published or given up since
 */
public record RuleState(Optional<Draft> draft) {
  private static final RuleState EMPTY = new RuleState(Optional.empty());

  /** A text that may be published. */
  public record Draft(String text, Optional<String> hash, String note) {}

  public static RuleState empty() {
    return EMPTY;
  }
}

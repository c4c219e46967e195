package org.mcrledger.core.term;

/** What a text of rules is for. */
public enum RulesKind implements Keyed {
  /** How contacts are scored. */
  RULE_SET,
  /** How customers are classed. */
  TIER_SCHEME;

  @Override
  public String key() {
    return Keyed.keyOf(this);
  }
}

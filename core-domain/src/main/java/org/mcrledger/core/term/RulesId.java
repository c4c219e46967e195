package org.mcrledger.core.term;

import java.util.Arrays;

/** Names rules through all their versions: {@code rule-set-default-1}, {@code tier-scheme-sabc}. */
public record RulesId(RulesKind kind, String key) implements Id {
  public RulesId {
    Id.check(key);
  }

  public static RulesId ruleSet(String key) {
    return new RulesId(RulesKind.RULE_SET, key);
  }

  public static RulesId scheme(String key) {
    return new RulesId(RulesKind.TIER_SCHEME, key);
  }

  /** Reads {@code rule-set-default-1} as the rule set {@code default-1}. */
  public static RulesId parse(String text) {
    return Arrays.stream(RulesKind.values())
        .filter(kind -> text.startsWith(kind.key() + "-"))
        .findFirst()
        .map(kind -> new RulesId(kind, text.substring(kind.key().length() + 1)))
        .orElseThrow(
            () -> new IllegalArgumentException("rules are <kind>-<key>, not '" + text + "'"));
  }

  @Override
  public String value() {
    return kind.key() + "-" + key;
  }

  @Override
  public String toString() {
    return value();
  }
}

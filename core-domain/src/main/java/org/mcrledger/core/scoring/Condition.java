package org.mcrledger.core.scoring;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.scoring.CustomerTraits.Situation;

/**
 * A condition on facts that a rule set states in a language which the core does not know. Two are
 * equal that say the same. Each different fact is asked once; the answer is kept in a table, so
 * that scoring millions of facts makes no object for any.
 */
public final class Condition {
  /** Above so many situations none is kept: a company has some dozens of industries. */
  private static final int SITUATIONS_MAX = 512;

  private final String text;
  private final boolean asksAge;
  private final FactTest test;
  private final Map<Situation, ConditionTable> tables = new ConcurrentHashMap<>();

  /**
   * @param text as written in the rule set
   * @param asksAge the answer may change as a fact grows old
   */
  public Condition(String text, boolean asksAge, FactTest test) {
    this.text = text;
    this.asksAge = asksAge;
    this.test = test;
  }

  public String text() {
    return text;
  }

  /** The answer may change as a fact grows old. */
  public boolean asksAge() {
    return asksAge;
  }

  /** Whether a fact meets it; scoring asks the tables instead. */
  public boolean test(FactView fact) {
    return test.holds(fact);
  }

  ConditionTable in(Situation situation) {
    if (tables.size() >= SITUATIONS_MAX) {
      tables.clear();
    }
    return tables.computeIfAbsent(situation, of -> new ConditionTable(test, asksAge, of));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Condition same && same.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}

package org.mcrledger.rules;

import java.math.BigDecimal;
import java.util.Optional;
import org.mcrledger.core.term.Bilingual;

/**
 * A number of a rule set or a tier scheme that can be turned, by a slider say.
 *
 * @param path where it stands, such as {@code intimacy.criteria[1].rungs.business-lunch}
 * @param group the criterion, or the part of the rules, that it belongs to; empty where it stands
 *     alone
 * @param name what it is within its group
 * @param min the least that a slider offers; the form itself may allow less
 * @param max the most that a slider offers; the form itself may allow more
 * @param integer whole numbers only
 */
public record Adjustable(
    String path,
    Optional<Bilingual> group,
    Bilingual name,
    BigDecimal value,
    BigDecimal min,
    BigDecimal max,
    BigDecimal step,
    boolean integer) {
  static Adjustable of(
      String path, Optional<Bilingual> group, Bilingual name, BigDecimal value, Range range) {
    return new Adjustable(
        path,
        group,
        name,
        value,
        range.min().min(value),
        range.mostFor(value),
        range.step(),
        range.integer());
  }

  /** What it is, its group first. */
  public Bilingual label() {
    return group.map(of -> Words.joined(of, name)).orElse(name);
  }
}

package org.mcrledger.core.scoring;

import java.time.LocalDate;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.Dimension;
import org.mcrledger.core.term.RuleSetRef;
import org.mcrledger.core.term.Score;

/** What a rule set finds of one contact at a date, overrides left aside. */
public record ContactScores(
    ContactId contact,
    LocalDate at,
    RuleSetRef ruleSet,
    Score intimacy,
    Score support,
    Explanation explanation) {
  public Score of(Dimension dimension) {
    return switch (dimension) {
      case INTIMACY -> intimacy;
      case SUPPORT -> support;
    };
  }
}

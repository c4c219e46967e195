package org.mcrledger.core.event;

import java.time.LocalDate;
import java.util.Set;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.RuleSetRef;
import org.mcrledger.core.term.Score;
import org.mcrledger.core.term.StreamName;

/** What the rule set in force found. */
public sealed interface ScoreEvent extends LedgerEvent {
  CustomerId customer();

  @Override
  default StreamName stream() {
    return StreamName.of("scores", customer());
  }

  @Override
  default Set<CustomerId> customers() {
    return Set.of(customer());
  }

  /**
   * A contact's computed scores at a date, recorded when they differ from the outcome before.
   *
   * @param on the date at which the facts were scored
   * @param basis the position up to which the ledger was read
   * @param flagged a jump of as many steps as the rule set flags for a look
   */
  record ContactScored(
      CustomerId customer,
      ContactId contact,
      LocalDate on,
      RuleSetRef ruleSet,
      long basis,
      Score intimacy,
      Score support,
      boolean flagged)
      implements ScoreEvent, Outcome {
    @Override
    public FuzzyDate occurred() {
      return FuzzyDate.day(on);
    }
  }
}

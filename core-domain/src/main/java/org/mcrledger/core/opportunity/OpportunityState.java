package org.mcrledger.core.opportunity;

import java.time.LocalDate;
import java.util.Optional;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.Period;

/** What an opportunity's rules need to know of its past. */
public sealed interface OpportunityState {
  /** No such opportunity. */
  enum Unopened implements OpportunityState {
    UNOPENED
  }

  /**
   * Open, or closed by now.
   *
   * @param closedOn the last day on which it was open
   */
  record Opened(
      CustomerId customer, Importance importance, LocalDate openedOn, Optional<LocalDate> closedOn)
      implements OpportunityState {

    Opened closed(LocalDate on) {
      return new Opened(customer, importance, openedOn, Optional.of(on));
    }

    /** Its time, the day of its closing included. Where that lies first, it was open that day. */
    Period open() {
      return new Period(openedOn, closedOn.map(on -> on.isBefore(openedOn) ? openedOn : on));
    }
  }

  /** Whether it was open on that day. */
  default boolean openOn(LocalDate day) {
    return switch (this) {
      case Unopened _ -> false;
      case Opened opened -> opened.open().holds(day);
    };
  }
}

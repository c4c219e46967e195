package org.mcrledger.core.event;

import java.time.LocalDate;
import java.util.Set;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FreeText;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.StreamName;

/**
 * Nothing is edited: an event that says of an earlier one, in its stream, that it does not hold or
 * what holds instead.
 */
public sealed interface CorrectionEvent extends LedgerEvent {
  EventId target();

  String because();

  /** The day on which the correction was made. */
  LocalDate on();

  @Override
  default FuzzyDate occurred() {
    return FuzzyDate.day(on());
  }

  /**
   * The target does not hold. Where the target is itself a void or a correction, what that had
   * changed is restored.
   */
  record Voided(
      StreamName stream,
      Set<CustomerId> customers,
      EventId target,
      @FreeText String because,
      LocalDate on)
      implements CorrectionEvent {
    public Voided {
      customers = Set.copyOf(customers);
    }
  }

  /**
   * In the target's place stands the replacement.
   *
   * @param customers those of the target and of the replacement
   */
  record Corrected(
      StreamName stream,
      Set<CustomerId> customers,
      EventId target,
      LedgerEvent replacement,
      @FreeText String because,
      LocalDate on)
      implements CorrectionEvent {
    public Corrected {
      customers = Set.copyOf(customers);
    }
  }
}

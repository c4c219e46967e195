package org.mcrledger.core.correction;

import java.time.LocalDate;
import java.util.List;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.term.EventId;

/** Nothing is edited: what one may ask about an event that is wrong. */
public sealed interface CorrectionCommand {
  /** The event that is wrong. */
  EventId event();

  String because();

  LocalDate on();

  /**
   * Say that it does not hold. A void of a void or of a correction restores what that had changed.
   *
   * @param restingOn events of other streams, in the order of their positions, that hold and rest
   *     on it: see {@link Resting}
   */
  record VoidEvent(EventId event, String because, LocalDate on, List<EventId> restingOn)
      implements CorrectionCommand {
    public VoidEvent {
      restingOn = List.copyOf(restingOn);
    }
  }

  /**
   * Say what holds instead.
   *
   * @param by what the command, said again and right, comes to: decided on the state without the
   *     event that is wrong, see {@link EffectiveFold#without}
   */
  record CorrectEvent(EventId event, LedgerEvent by, String because, LocalDate on)
      implements CorrectionCommand {}
}

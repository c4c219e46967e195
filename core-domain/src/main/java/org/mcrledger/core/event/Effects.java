package org.mcrledger.core.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.kernel.Effective;
import org.mcrledger.core.kernel.Effective.Amendment;
import org.mcrledger.core.term.EventId;

/**
 * Which recorded events hold: voids and corrections applied. Everything that folds reads through
 * it.
 */
public final class Effects {
  private static final Effective<EventId, Recorded<LedgerEvent>> EFFECTIVE =
      new Effective<>(Recorded::id, Effects::amendment);

  private Effects() {}

  /**
   * The events that hold, in the order of their positions; {@code recorded} comes in that order.
   */
  public static List<Recorded<LedgerEvent>> effective(List<Recorded<LedgerEvent>> recorded) {
    return EFFECTIVE.of(recorded);
  }

  /** Which of the events are voided and were not restored. */
  public static Set<EventId> voided(List<Recorded<LedgerEvent>> recorded) {
    return EFFECTIVE.voided(recorded);
  }

  private static Optional<Amendment<EventId, Recorded<LedgerEvent>>> amendment(
      Recorded<LedgerEvent> recorded) {
    return switch (recorded.event()) {
      case CorrectionEvent correction -> Optional.of(amendment(correction));
      case AgreementEvent _,
          ContactEvent _,
          CustomerEvent _,
          EngagementEvent _,
          MeasureEvent _,
          OpportunityEvent _,
          ProposalEvent _,
          ReplayEvent _,
          RevenueEvent _,
          RuleEvent _,
          ScoreEvent _,
          StaffEvent _ ->
          Optional.empty();
    };
  }

  private static Amendment<EventId, Recorded<LedgerEvent>> amendment(CorrectionEvent correction) {
    return switch (correction) {
      case CorrectionEvent.Voided voided -> new Amendment.Drop<>(voided.target());
      case CorrectionEvent.Corrected corrected ->
          new Amendment.Replace<>(
              corrected.target(), recorded -> recorded.with(corrected.replacement()));
    };
  }
}

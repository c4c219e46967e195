package org.mcrledger.command.proposal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mcrledger.core.event.Effects;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.ProposalEvent.ProposalDeclined;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.term.EventId;

/** When which proposal was declined. */
final class Declined {
  private Declined() {}

  static Map<EventId, LocalDate> of(List<Recorded<LedgerEvent>> stream) {
    Map<EventId, LocalDate> declined = new HashMap<>();
    for (Recorded<LedgerEvent> recorded : Effects.effective(stream)) {
      if (recorded.event() instanceof ProposalDeclined said) {
        declined.put(said.proposal(), said.on());
      }
    }
    return declined;
  }
}

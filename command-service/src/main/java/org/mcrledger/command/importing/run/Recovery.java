package org.mcrledger.command.importing.run;

import java.util.List;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.envelope.StoredEvent;
import org.mcrledger.ledger.read.LedgerReader;

/** Finds what a run that broke off had recorded after its last checkpoint. */
record Recovery(LedgerReader ledger, EventCodec codec, String importId) {
  private static final int AT_ONCE = 5_000;

  /** Counts those events, and says how far the import is with them. */
  Progress after(Progress checkpoint, Tally tally) {
    Progress reached = checkpoint;
    List<StoredEvent> page;
    for (long at = checkpoint.lastPosition(); ; at = page.getLast().position()) {
      page = ledger.after(at, AT_ONCE);
      for (StoredEvent stored : page) {
        Recorded<LedgerEvent> recorded = codec.recorded(stored);
        if (isOurs(recorded)) {
          tally.count(recorded.event());
          reached = reached.with(stored.position(), stored.position());
        }
      }
      if (page.size() < AT_ONCE) {
        return reached;
      }
    }
  }

  private boolean isOurs(Recorded<LedgerEvent> recorded) {
    return recorded.by().source().filter(s -> s.importId().equals(importId)).isPresent();
  }
}

package org.mcrledger.command.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.event.ScoreEvent.ContactScored;
import org.mcrledger.core.scoring.Outcomes;
import org.mcrledger.ledger.append.AppendException;
import org.mcrledger.ledger.append.Appended;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.envelope.Envelope;

/** Collects outcomes and records them together. */
final class OutcomeLog {
  private static final String ACCOUNT = "scoring-policy";
  private static final int BATCH = 5_000;

  private final LedgerAppender appender;
  private final EventCodec codec;
  private final List<Envelope> waiting = new ArrayList<>();

  OutcomeLog(LedgerAppender appender, EventCodec codec) {
    this.appender = appender;
    this.codec = codec;
  }

  /** Puts the outcomes at the end of the customer's stream of scores. */
  void add(List<ContactScored> due, CustomerPast past) {
    for (ContactScored scored : due) {
      long version = past.nextVersion();
      waiting.add(codec.envelope(Outcomes.idOf(scored), version, scored, by(scored)));
      past.expect(version, scored);
      // One customer alone may have more than the ledger takes at once: a decade of many persons.
      if (waiting.size() >= BATCH) {
        flush();
      }
    }
  }

  private static Provenance by(ContactScored scored) {
    return new Provenance(
        ACCOUNT,
        Optional.empty(),
        Provenance.Channel.POLICY,
        "scoring:" + scored.basis(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Records what was collected; an {@link AppendException} where someone else was quicker. */
  void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    List<Envelope> events = List.copyOf(waiting);
    waiting.clear();
    Appended.awaited(appender.append(events));
  }

  void drop() {
    waiting.clear();
  }
}

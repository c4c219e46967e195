package org.mcrledger.command.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.ScoreEvent.ContactScored;
import org.mcrledger.core.scoring.Outcomes;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.ledger.append.AppendException;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.envelope.Envelope;

/** Collects outcomes and records them together. */
final class OutcomeLog {
  private static final String ACCOUNT = "scoring-policy";
  private static final int BATCH = 5_000;

  private final LedgerAppender appender;
  private final EventCodec codec;
  private final BusinessClock clock;
  private final List<Envelope> waiting = new ArrayList<>();

  OutcomeLog(LedgerAppender appender, EventCodec codec, BusinessClock clock) {
    this.appender = appender;
    this.codec = codec;
    this.clock = clock;
  }

  /** Puts the outcomes at the end of the customer's stream of scores. */
  void add(List<ContactScored> due, CustomerPast past) {
    for (ContactScored scored : due) {
      long version = past.nextVersion();
      Provenance by = by(scored);
      waiting.add(codec.envelope(Outcomes.idOf(scored), version, scored, by));
      past.expect(
          new Recorded<LedgerEvent>(
              scored.basis(), Outcomes.idOf(scored), version, clock.now(), by, scored));
    }
    if (waiting.size() >= BATCH) {
      flush();
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
    try {
      appender.append(events).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof AppendException known ? known : e;
    }
  }

  void drop() {
    waiting.clear();
  }
}

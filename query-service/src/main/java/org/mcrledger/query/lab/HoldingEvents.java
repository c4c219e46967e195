package org.mcrledger.query.lab;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.Effects;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.ledger.read.BulkReader.Range;
import org.mcrledger.ledger.read.StoredEvents;
import org.mcrledger.query.history.History;

/**
 * The events of some concepts that hold up to a position, in one pass over the ledger: what voids
 * and corrections change is known before the pass.
 */
final class HoldingEvents {
  /** Where events come from. */
  record Source(History history, StoredEvents stored, int workers) {}

  /**
   * Which events are meant.
   *
   * @param types what the names of their types begin with
   * @param streams the concepts of their streams
   */
  record Concepts(Set<String> types, Set<String> streams) {}

  private final Source source;
  private final Concepts concepts;
  private final long position;
  private final Set<StreamName> amended;
  private final Map<Long, Recorded<LedgerEvent>> holding = new HashMap<>();

  HoldingEvents(Source source, Concepts concepts, long position) {
    this.source = source;
    this.concepts = concepts;
    this.position = position;
    this.amended = amended();
    Effects.effective(source.history().ofStreams(amended, position))
        .forEach(recorded -> holding.put(recorded.position(), recorded));
  }

  /** The streams in which something was voided or corrected. */
  private Set<StreamName> amended() {
    Set<StreamName> streams = new HashSet<>();
    for (Recorded<LedgerEvent> recorded : source.history().corrections(position)) {
      if (recorded.event() instanceof CorrectionEvent correction
          && concepts.streams().contains(correction.stream().concept())) {
        streams.add(correction.stream());
      }
    }
    return streams;
  }

  /** What holds of the streams in which something was voided or corrected. */
  Collection<Recorded<LedgerEvent>> amendedOnes() {
    return holding.values();
  }

  /** All that hold, in the order of positions, on this thread. */
  void each(Consumer<Recorded<LedgerEvent>> sink) {
    source
        .stored()
        .each(
            new Range(0, position),
            concepts.types(),
            source.workers(),
            recorded -> {
              Recorded<LedgerEvent> holds =
                  amended.contains(recorded.event().stream())
                      ? holding.get(recorded.position())
                      : recorded;
              if (holds != null) {
                sink.accept(holds);
              }
            });
  }
}

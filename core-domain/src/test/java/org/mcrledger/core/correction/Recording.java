package org.mcrledger.core.correction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.report.ByRest;
import org.mcrledger.core.term.EventId;

/** A stream in the making: events get the ids and positions 1, 2, 3 … in their order. */
final class Recording {
  private static final Provenance BY = ByRest.of("li");
  private final List<Recorded<LedgerEvent>> stream = new ArrayList<>();

  static Recording of(LedgerEvent... events) {
    Recording recording = new Recording();
    for (LedgerEvent event : events) {
      recording.add(event);
    }
    return recording;
  }

  /** The id of the event at that position, from 1. */
  static EventId id(int position) {
    return new EventId(new UUID(0, position));
  }

  void add(LedgerEvent event) {
    int position = stream.size() + 1;
    stream.add(new Recorded<>(position, id(position), position - 1L, Instant.EPOCH, BY, event));
  }

  int size() {
    return stream.size();
  }

  List<Recorded<LedgerEvent>> all() {
    return List.copyOf(stream);
  }

  /** As if the event at that position had never been recorded. */
  List<Recorded<LedgerEvent>> without(int position) {
    return stream.stream().filter(recorded -> recorded.position() != position).toList();
  }
}

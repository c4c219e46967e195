package org.mcrledger.query.live;

import java.util.List;
import java.util.Set;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.kernel.KeyedView;
import org.mcrledger.query.history.Touched;

/**
 * Neighbouring events that are folded at once, read and decoded once for all views.
 *
 * @param events in the order of their positions, at least one
 * @param forms the events whose rows the corrections among these may change
 */
record Chunk(List<Recorded<LedgerEvent>> events, List<Recorded<LedgerEvent>> forms) {
  /** As many as are read at once: some megabytes. */
  static final int EVENTS_MAX = 5_000;

  static Chunk of(List<Recorded<LedgerEvent>> events, Touched touched) {
    return new Chunk(events, touched.by(events, events.getLast().position()));
  }

  /** Where a view stands that has folded it. */
  long position() {
    return events.getLast().position();
  }

  /** The keys that are to be folded anew, since a correction touches them. */
  <K, R> Set<K> corrected(KeyedView<K, R, Recorded<LedgerEvent>> view) {
    return Touched.keys(view, forms);
  }
}

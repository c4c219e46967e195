package org.mcrledger.query.live;

import java.util.ArrayDeque;
import java.util.List;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.query.history.History;

/**
 * The last events that were decoded, kept so that the processors, which follow the ledger at nearly
 * the same place, read and decode each event once and not once each.
 */
final class RecentEvents {
  /** Some tens of megabytes of ordinary events. */
  private static final int EVENTS_MAX = 20_000;

  private final History history;
  private final ArrayDeque<Recorded<LedgerEvent>> recent = new ArrayDeque<>();

  RecentEvents(History history) {
    this.history = history;
  }

  /** The next events after the position, at most so many; empty at the head. */
  synchronized List<Recorded<LedgerEvent>> after(long position, int limit) {
    if (holds(position)) {
      int skip = Math.toIntExact(position - firstBefore());
      return recent.stream().skip(skip).limit(limit).toList();
    }
    List<Recorded<LedgerEvent>> read = history.after(position, limit);
    if (recent.isEmpty() || recent.getLast().position() == position) {
      keep(read);
    } else if (!read.isEmpty() && read.getFirst().position() > recent.getLast().position()) {
      recent.clear();
      keep(read);
    }
    return read;
  }

  private long firstBefore() {
    return recent.getFirst().position() - 1;
  }

  private boolean holds(long position) {
    return !recent.isEmpty() && position >= firstBefore() && position < recent.getLast().position();
  }

  private void keep(List<Recorded<LedgerEvent>> read) {
    recent.addAll(read);
    while (recent.size() > EVENTS_MAX) {
      recent.removeFirst();
    }
  }
}

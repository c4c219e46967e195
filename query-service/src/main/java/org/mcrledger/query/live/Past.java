package org.mcrledger.query.live;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.query.history.KeyHistory;

/**
 * The past of one key up to a position, read once for all views that have the key. For one thread.
 */
final class Past {
  private final long upTo;
  private @Nullable KeyHistory<?> from;
  private @Nullable Object key;
  private List<Recorded<LedgerEvent>> recorded = List.of();

  Past(long upTo) {
    this.upTo = upTo;
  }

  <K> List<Recorded<LedgerEvent>> of(KeyHistory<K> history, K asked) {
    if (!history.equals(from) || !asked.equals(key)) {
      recorded = history.of(asked, upTo);
      from = history;
      key = asked;
    }
    return recorded;
  }
}

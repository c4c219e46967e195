package org.mcrledger.query.history;

import java.util.List;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;

/** All that was recorded on one key up to a position, corrections and their targets included. */
@FunctionalInterface
public interface KeyHistory<K> {
  List<Recorded<LedgerEvent>> of(K key, long upTo);
}

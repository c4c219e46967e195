package org.mcrledger.ledger.append;

import java.util.List;
import java.util.UUID;

/**
 * Events with these ids are in the ledger already: most likely the same command or import row a
 * second time.
 */
public final class DuplicateEvent extends AppendException {

  private static final long serialVersionUID = 1L;
  private final List<UUID> eventIds;

  DuplicateEvent(List<UUID> eventIds) {
    super(
        "already in the ledger: "
            + (eventIds.size() > 3 ? eventIds.size() + " event ids" : eventIds),
        null);
    this.eventIds = List.copyOf(eventIds);
  }

  /** Those ids of the append that are taken, in its order. */
  public List<UUID> eventIds() {
    return eventIds;
  }
}

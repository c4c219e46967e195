package org.mcrledger.core.event;

import java.time.Instant;
import org.mcrledger.core.term.EventId;

/**
 * An event as the ledger holds it.
 *
 * @param position its place in the ledger, from 1, without gaps
 * @param version its place in its stream, from 0
 * @param recordedAt when the ledger took it; never runs backwards along the positions
 */
public record Recorded<E extends LedgerEvent>(
    long position, EventId id, long version, Instant recordedAt, Provenance by, E event) {

  /** The same record with another event in its place: a corrected one. */
  public <F extends LedgerEvent> Recorded<F> with(F other) {
    return new Recorded<>(position, id, version, recordedAt, by, other);
  }
}

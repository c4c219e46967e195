package org.mcrledger.command.axon;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.StreamName;

/**
 * A stream folded up to a version.
 *
 * @param version of its last event; {@link #NONE} where it has none
 * @param customers whom any of its events concerns, also those that were voided since
 */
public record Folded<S>(StreamName stream, long version, S state, Set<CustomerId> customers) {
  /** The version of a stream without events: the first event gets 0. */
  public static final long NONE = -1;

  public Folded {
    customers = Set.copyOf(customers);
  }

  public boolean isNew() {
    return version == NONE;
  }

  /** One step on: another state, after these events at the end of the stream. */
  Folded<S> after(S next, List<? extends LedgerEvent> events) {
    Set<CustomerId> concerned = new HashSet<>(customers);
    events.forEach(event -> concerned.addAll(event.customers()));
    return new Folded<>(stream, version + events.size(), next, concerned);
  }
}

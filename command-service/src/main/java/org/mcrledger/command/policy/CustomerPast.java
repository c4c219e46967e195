package org.mcrledger.command.policy;

import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.ScoreEvent.ContactScored;

/**
 * What the policy has read of one customer: events that scores may rest on, and the outcomes
 * recorded so far.
 */
final class CustomerPast {
  private final NavigableMap<Long, Recorded<LedgerEvent>> facts = new TreeMap<>();
  private final NavigableMap<Long, Recorded<LedgerEvent>> outcomes = new TreeMap<>();
  private long readUpTo;

  long readUpTo() {
    return readUpTo;
  }

  int size() {
    return facts.size() + outcomes.size();
  }

  void add(Collection<Recorded<LedgerEvent>> recorded, long upTo) {
    for (Recorded<LedgerEvent> each : recorded) {
      if (each.event() instanceof ContactScored) {
        outcomes.put(each.version(), each);
      } else {
        facts.put(each.position(), each);
      }
    }
    readUpTo = Math.max(readUpTo, upTo);
  }

  /** An outcome that is about to be recorded: what is due next is judged against it. */
  void expect(Recorded<LedgerEvent> outcome) {
    outcomes.put(outcome.version(), outcome);
  }

  /** The version that the next outcome takes in the customer's stream of scores. */
  long nextVersion() {
    return outcomes.isEmpty() ? 0 : outcomes.lastKey() + 1;
  }

  /** By position. */
  NavigableMap<Long, Recorded<LedgerEvent>> factsUpTo(long position) {
    return facts.headMap(position, true);
  }

  /** In the order in which they were recorded. */
  Collection<Recorded<LedgerEvent>> outcomes() {
    return outcomes.values();
  }
}

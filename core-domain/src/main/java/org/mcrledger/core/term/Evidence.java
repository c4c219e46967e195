package org.mcrledger.core.term;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * Events that a decision is said to rest on.
 *
 * @param found those of them that the ledger holds
 */
public record Evidence(Set<EventId> cited, Set<EventId> found) {
  public Evidence {
    cited = Set.copyOf(cited);
    found = Set.copyOf(found);
  }

  /** One that the ledger does not hold; where there are several, always the same of them. */
  public Optional<EventId> unknown() {
    return cited.stream()
        .filter(event -> !found.contains(event))
        .min(Comparator.comparing(EventId::toString));
  }
}

package org.mcrledger.command.proposal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.report.CustomerCard.Card;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.tiering.TierScheme;

/**
 * Whom to evaluate, how, and in whose name.
 *
 * @param at the day that is evaluated
 * @param customers these alone; all where none is named
 * @param region those of this region alone
 * @param owner those who are owned by this one on that day alone
 */
record Order(
    TierScheme scheme,
    LocalDate at,
    Set<CustomerId> customers,
    Optional<String> region,
    Optional<StaffId> owner,
    Provenance by) {
  Order {
    customers = Set.copyOf(customers);
  }

  /** One whose registration was voided is no customer. */
  boolean isMeant(Basis basis) {
    Card card = basis.card().at(at);
    return card.registeredOn().isPresent()
        && (region.isEmpty() || card.profile().flatMap(p -> p.region()).equals(region))
        && (owner.isEmpty() || card.owner().equals(owner));
  }
}

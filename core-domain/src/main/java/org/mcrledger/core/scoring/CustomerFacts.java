package org.mcrledger.core.scoring;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;

/**
 * The facts of a customer's contacts, out of the events that concern the customer.
 *
 * @param contacts every contact that holds or held a position there
 * @param formerCustomers where contacts were before: their events are needed too, or what was done
 *     with those contacts there is missing
 */
public record CustomerFacts(Map<ContactId, Facts> contacts, Set<CustomerId> formerCustomers) {
  public CustomerFacts {
    contacts = Map.copyOf(contacts);
    formerCustomers = Set.copyOf(formerCustomers);
  }

  /**
   * Out of events in the order of their positions; voids and corrections among them are applied
   * first. Only observations are folded: a decision or an outcome is no fact.
   */
  public static CustomerFacts of(List<Recorded<LedgerEvent>> recorded) {
    return FactsFold.of(recorded).facts();
  }
}

package org.mcrledger.command.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.term.CustomerId;

/**
 * The pasts that are remembered, in the order of their last use, and how much that is together: the
 * total goes along with each change, since a batch of a few events must not cost a look at every
 * customer.
 */
final class RememberedPasts {
  private final Map<CustomerId, CustomerPast> pasts = new LinkedHashMap<>(16, 0.75f, true);
  private final int eventsMax;
  private long events;

  RememberedPasts(int eventsMax) {
    this.eventsMax = eventsMax;
  }

  boolean contains(CustomerId customer) {
    return pasts.containsKey(customer);
  }

  Optional<CustomerPast> find(CustomerId customer) {
    return Optional.ofNullable(pasts.get(customer));
  }

  /** One more event of a customer; of one that is not remembered it is left out. */
  void add(CustomerId customer, Recorded<LedgerEvent> recorded) {
    CustomerPast past = pasts.get(customer);
    if (past != null) {
      events -= past.size();
      past.add(recorded);
      events += past.size();
    }
  }

  /** Begins or replaces what is remembered of the customer. */
  void begin(CustomerId customer, List<Recorded<LedgerEvent>> known) {
    CustomerPast past = pasts.computeIfAbsent(customer, _ -> new CustomerPast());
    events -= past.size();
    past.begin(known);
    events += past.size();
  }

  /** Lets go of the least recently used, where there is more than may be kept. */
  void trim() {
    var oldest = pasts.values().iterator();
    while (events > eventsMax && oldest.hasNext()) {
      events -= oldest.next().size();
      oldest.remove();
    }
  }

  void forget() {
    pasts.clear();
    events = 0;
  }

  /** How much is remembered of all customers together, in events. */
  long events() {
    return events;
  }
}

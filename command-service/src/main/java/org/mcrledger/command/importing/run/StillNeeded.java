package org.mcrledger.command.importing.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mcrledger.core.correction.Resting;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.CustomerEvent.OwnerAssigned;
import org.mcrledger.core.event.Effects;
import org.mcrledger.core.event.EngagementEvent;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.envelope.StoredEvent;
import org.mcrledger.ledger.read.LedgerReader;

/** Finds the registrations on which something that holds still rests. */
record StillNeeded(LedgerReader ledger, EventCodec codec) {
  private static final int AT_ONCE = 2_000;

  /** Of customers and their persons: looked for among the customers' events. */
  Set<EventId> ofCustomers(List<Recorded<LedgerEvent>> registrations) {
    Set<EventId> needed = new HashSet<>();
    for (Recorded<LedgerEvent> registration : registrations) {
      for (CustomerId customer : registration.event().customers()) {
        List<StoredEvent> stored = ledger.customer(customer.value(), 0, Long.MAX_VALUE);
        if (isNeeded(
            registration, Effects.effective(stored.stream().map(codec::recorded).toList()))) {
          needed.add(registration.id());
        }
      }
    }
    return needed;
  }

  private static boolean isNeeded(
      Recorded<LedgerEvent> registration, List<Recorded<LedgerEvent>> holding) {
    return holding.stream().anyMatch(other -> Resting.on(registration.event(), other.event()));
  }

  /** Of our own people: no index says where they are named, so all of the ledger is looked at. */
  Set<EventId> staff(List<Recorded<LedgerEvent>> registrations) {
    if (registrations.isEmpty()) {
      return Set.of();
    }
    List<Recorded<LedgerEvent>> holding = Effects.effective(allThatMayNameStaff());
    return registrations.stream()
        .filter(registration -> isNeeded(registration, holding))
        .map(Recorded::id)
        .collect(Collectors.toSet());
  }

  private List<Recorded<LedgerEvent>> allThatMayNameStaff() {
    List<Recorded<LedgerEvent>> naming = new ArrayList<>();
    for (List<StoredEvent> page = ledger.after(0, AT_ONCE);
        !page.isEmpty();
        page = ledger.after(page.getLast().position(), AT_ONCE)) {
      page.stream().map(codec::recorded).filter(StillNeeded::mayNameStaff).forEach(naming::add);
    }
    return naming;
  }

  private static boolean mayNameStaff(Recorded<LedgerEvent> recorded) {
    return recorded.event() instanceof EngagementEvent
        || recorded.event() instanceof CorrectionEvent
        || recorded.event() instanceof OwnerAssigned;
  }
}

package org.mcrledger.command.importing.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mcrledger.command.axon.History;
import org.mcrledger.core.correction.Resting;
import org.mcrledger.core.event.CorrectionEvent.Corrected;
import org.mcrledger.core.event.Effects;
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
    Map<CustomerId, List<Recorded<LedgerEvent>>> byCustomer = new LinkedHashMap<>();
    registrations.forEach(
        registration ->
            registration
                .event()
                .customers()
                .forEach(
                    customer ->
                        byCustomer
                            .computeIfAbsent(customer, _ -> new ArrayList<>())
                            .add(registration)));
    Set<EventId> needed = new HashSet<>();
    byCustomer.forEach((customer, ofIt) -> needed.addAll(needed(ofIt, holding(customer))));
    return needed;
  }

  private List<Recorded<LedgerEvent>> holding(CustomerId customer) {
    List<StoredEvent> stored = ledger.customer(customer.value(), 0, Long.MAX_VALUE);
    return Effects.effective(stored.stream().map(codec::recorded).toList());
  }

  private static List<EventId> needed(
      List<Recorded<LedgerEvent>> registrations, List<Recorded<LedgerEvent>> holding) {
    return registrations.stream()
        .filter(registration -> isNeeded(registration, holding))
        .map(Recorded::id)
        .toList();
  }

  private static boolean isNeeded(
      Recorded<LedgerEvent> registration, List<Recorded<LedgerEvent>> holding) {
    return holding.stream().anyMatch(other -> Resting.on(registration.event(), other.event()));
  }

  /**
   * Of our own people: no index says where they are named, so the database sends what may name one.
   * Of that only the streams are kept that name one of these.
   */
  Set<EventId> staff(List<Recorded<LedgerEvent>> registrations) {
    Set<EventId> needed = new HashSet<>();
    List<String> streams = List.copyOf(streamsNaming(registrations));
    for (int from = 0; from < streams.size(); from += AT_ONCE) {
      List<String> some = streams.subList(from, Math.min(streams.size(), from + AT_ONCE));
      List<Recorded<LedgerEvent>> holding =
          Effects.effective(ledger.streams(some).stream().map(codec::recorded).toList());
      needed.addAll(needed(registrations, holding));
    }
    return needed;
  }

  private Set<String> streamsNaming(List<Recorded<LedgerEvent>> registrations) {
    Set<String> naming = new HashSet<>();
    if (registrations.isEmpty()) {
      return naming;
    }
    for (List<StoredEvent> page = ledger.after(0, History.NAMES_STAFF, AT_ONCE);
        !page.isEmpty();
        page = ledger.after(page.getLast().position(), History.NAMES_STAFF, AT_ONCE)) {
      for (StoredEvent stored : page) {
        LedgerEvent said = said(codec.recorded(stored).event());
        if (registrations.stream().anyMatch(staff -> Resting.on(staff.event(), said))) {
          naming.add(stored.stream());
        }
      }
    }
    return naming;
  }

  /** A correction names whom its replacement names. */
  private static LedgerEvent said(LedgerEvent event) {
    return event instanceof Corrected correction ? correction.replacement() : event;
  }
}

package org.mcrledger.command.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.scoring.Rescoring;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.codec.Persons;
import org.mcrledger.ledger.envelope.StoredEvent;
import org.mcrledger.ledger.read.LedgerReader;

/**
 * Reads customers' pasts by the ledger's index, only what is new of those read lately. Names are
 * not opened: no score rests on them.
 */
final class CustomerPasts {
  /** Together some tens of megabytes. */
  private static final int EVENTS_KEPT_MAX = 100_000;

  /** By stored name: agreements and revenue, the bulk of imports, are never decoded. */
  private static final List<String> SCORED =
      List.of("contact.", "customer.", "engagement.", "opportunity.", "correction.", "score.");

  private final LedgerReader ledger;
  private final RuleSet rules;
  private final EventCodec codec = new EventCodec(Persons.hidden());
  private final Map<CustomerId, CustomerPast> pasts = new LinkedHashMap<>(16, 0.75f, true);
  private int kept;

  CustomerPasts(LedgerReader ledger, RuleSet rules) {
    this.ledger = ledger;
    this.rules = rules;
  }

  static boolean mayMatter(StoredEvent stored) {
    return SCORED.stream().anyMatch(stored.type()::startsWith);
  }

  Recorded<LedgerEvent> decoded(StoredEvent stored) {
    return codec.recorded(stored);
  }

  /** The customer's past, all that is in the ledger by now. */
  CustomerPast of(CustomerId customer) {
    CustomerPast past = pasts.computeIfAbsent(customer, _ -> new CustomerPast());
    long head = ledger.head().position();
    if (past.readUpTo() < head) {
      int before = past.size();
      past.add(read(customer, past.readUpTo(), head), head);
      kept += past.size() - before;
      forgetOldest();
    }
    return past;
  }

  /** The customer's contacts on what was known at the position, ready to be scored. */
  Rescoring rescoring(CustomerId customer, long position) {
    CustomerPast past = of(customer);
    NavigableMap<Long, Recorded<LedgerEvent>> facts = new TreeMap<>(past.factsUpTo(position));
    Set<CustomerId> read = new HashSet<>(Set.of(customer));
    Rescoring rescoring = rescoring(customer, facts, past, position);
    while (read.addAll(rescoring.facts().formerCustomers())) {
      for (CustomerId former : rescoring.facts().formerCustomers()) {
        facts.putAll(of(former).factsUpTo(position));
      }
      rescoring = rescoring(customer, facts, past, position);
    }
    return rescoring;
  }

  /** All outcomes count, wherever they lie: what is due is judged against what is recorded. */
  private Rescoring rescoring(
      CustomerId customer,
      NavigableMap<Long, Recorded<LedgerEvent>> facts,
      CustomerPast past,
      long position) {
    List<Recorded<LedgerEvent>> known = new ArrayList<>(facts.values());
    known.addAll(past.outcomes());
    Rescoring read = Rescoring.of(customer, known, rules);
    return new Rescoring(customer, read.facts(), read.outcomes(), rules, position);
  }

  void forget() {
    pasts.clear();
    kept = 0;
  }

  private List<Recorded<LedgerEvent>> read(CustomerId customer, long after, long upTo) {
    return ledger.customer(customer.value(), after, upTo).stream()
        .filter(CustomerPasts::mayMatter)
        .map(codec::recorded)
        .toList();
  }

  private void forgetOldest() {
    while (kept > EVENTS_KEPT_MAX && pasts.size() > 1) {
      Map.Entry<CustomerId, CustomerPast> oldest = pasts.entrySet().iterator().next();
      kept -= oldest.getValue().size();
      pasts.remove(oldest.getKey());
    }
  }
}

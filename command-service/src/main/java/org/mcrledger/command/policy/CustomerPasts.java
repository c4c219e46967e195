package org.mcrledger.command.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.ScoreEvent.ContactScored;
import org.mcrledger.core.scoring.CustomerFacts;
import org.mcrledger.core.scoring.Rescoring;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.codec.Persons;
import org.mcrledger.ledger.envelope.StoredEvent;
import org.mcrledger.ledger.read.LedgerReader;
import org.mcrledger.rules.RuleBook;
import org.mcrledger.rules.RuleShelf;

/**
 * What the policy remembers of customers. A customer's past is read once, for many customers by one
 * statement, and then follows the events that the policy reads anyway. Names are not opened: no
 * score rests on them.
 */
final class CustomerPasts {
  /** Together some tens of megabytes: of an event only the fact is kept. */
  private static final int EVENTS_KEPT_MAX = 300_000;

  private static final int READ_AT_ONCE = 200;

  /** By stored name: agreements and revenue, the bulk of imports, are never decoded. */
  private static final Set<String> SCORED =
      Set.of("contact", "customer", "engagement", "opportunity", "correction", "score");

  private final LedgerReader ledger;
  private final RuleShelf rules;
  private final EventCodec codec = new EventCodec(Persons.hidden());
  private final RememberedPasts pasts;

  CustomerPasts(LedgerReader ledger, RuleShelf rules) {
    this(ledger, rules, EVENTS_KEPT_MAX);
  }

  CustomerPasts(LedgerReader ledger, RuleShelf rules, int keptMax) {
    this.ledger = ledger;
    this.rules = rules;
    this.pasts = new RememberedPasts(keptMax);
  }

  /** The event, if a score may rest on it and it is not an outcome that is remembered already. */
  Optional<Recorded<LedgerEvent>> news(StoredEvent stored) {
    String family = stored.type().substring(0, stored.type().indexOf('.'));
    if (!SCORED.contains(family) || (family.equals("score") && isRemembered(stored))) {
      return Optional.empty();
    }
    return Optional.of(codec.recorded(stored));
  }

  private boolean isRemembered(StoredEvent outcome) {
    return pasts
        .find(new CustomerId(StreamName.parse(outcome.stream()).id()))
        .filter(past -> outcome.version() < past.nextVersion())
        .isPresent();
  }

  /** Makes the customers' pasts known, as they were when the ledger reached the position. */
  void load(Collection<CustomerId> customers, long position) {
    List<CustomerId> unknown = customers.stream().filter(c -> !pasts.contains(c)).toList();
    for (int from = 0; from < unknown.size(); from += READ_AT_ONCE) {
      read(unknown.subList(from, Math.min(unknown.size(), from + READ_AT_ONCE)), position);
    }
  }

  /** One more event of the ledger, which a remembered customer's past takes in. */
  void follow(CustomerId customer, Recorded<LedgerEvent> recorded) {
    pasts.add(customer, recorded);
  }

  /**
   * The customer's past when the ledger reached the position. Outcomes are all there that are in
   * the ledger by now, wherever they lie: what is due is judged against what is recorded.
   */
  CustomerPast of(CustomerId customer, long position) {
    if (pasts.find(customer).filter(past -> !past.isAmended()).isEmpty()) {
      read(List.of(customer), position);
    }
    return pasts.find(customer).orElseThrow();
  }

  /** These contacts of the customer on what was known at the position, ready to be scored. */
  Rescoring rescoring(CustomerId customer, Predicate<ContactId> whose, long position) {
    CustomerPast past = of(customer, position);
    CustomerFacts facts = past.facts(whose);
    if (!facts.formerCustomers().isEmpty()) {
      facts = withFormer(customer, position);
    }
    return new Rescoring(customer, facts, past.outcomes(), rules.upTo(position), position);
  }

  /** Some contact was elsewhere before: what was done there is read, and as it stood then. */
  private CustomerFacts withFormer(CustomerId customer, long position) {
    NavigableMap<Long, Recorded<LedgerEvent>> known = new TreeMap<>();
    Set<CustomerId> read = new HashSet<>();
    Set<CustomerId> unread = Set.of(customer);
    CustomerFacts facts = CustomerFacts.of(List.of());
    while (!unread.isEmpty()) {
      each(unread, (_, recorded) -> known.put(recorded.position(), recorded));
      read.addAll(unread);
      facts = CustomerFacts.of(List.copyOf(known.headMap(position, true).values()));
      unread = new HashSet<>(facts.formerCustomers());
      unread.removeAll(read);
    }
    return facts;
  }

  /** The rules as they were known at the position; those of earlier ones are then at hand. */
  RuleBook rulesUpTo(long position) {
    return rules.upTo(position);
  }

  void forget() {
    pasts.forget();
  }

  /** Lets go of the least recently used, where there is more than may be kept. */
  void trim() {
    pasts.trim();
  }

  private void read(List<CustomerId> customers, long position) {
    Map<CustomerId, List<Recorded<LedgerEvent>>> known = new HashMap<>();
    Map<CustomerId, List<Recorded<LedgerEvent>>> outcomes = new HashMap<>();
    each(
        customers,
        (customer, recorded) -> {
          if (recorded.event() instanceof ContactScored) {
            outcomes.computeIfAbsent(customer, _ -> new ArrayList<>()).add(recorded);
          } else if (recorded.position() <= position) {
            known.computeIfAbsent(customer, _ -> new ArrayList<>()).add(recorded);
          }
        });
    for (CustomerId customer : customers) {
      pasts.begin(customer, known.getOrDefault(customer, List.of()));
      outcomes.getOrDefault(customer, List.of()).forEach(outcome -> pasts.add(customer, outcome));
    }
  }

  private interface Sink {
    void take(CustomerId customer, Recorded<LedgerEvent> recorded);
  }

  /**
   * All that concerns them and may be scored, in order, whether the policy has come there or not.
   */
  private void each(Collection<CustomerId> customers, Sink sink) {
    ledger.customers(
        customers.stream().map(CustomerId::value).toList(),
        SCORED,
        (customer, stored) -> sink.take(new CustomerId(customer), codec.recorded(stored)));
  }
}

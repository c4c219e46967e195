package org.mcrledger.query.lab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mcrledger.core.event.ContactEvent.PositionTaken;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.scoring.CustomerFacts;
import org.mcrledger.core.scoring.FactsFold;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.ledger.read.StoredEvents;
import org.mcrledger.query.history.History;

/**
 * Folds all of history into facts, up to any position: one pass over the events, a fold for each
 * group of customers between whom somebody moved. What a correction changes is known before the
 * pass, so that none of the folds need undo anything.
 */
public final class PortfolioFold {
  /** The concepts whose events scores rest on. */
  static final Set<String> CONCEPTS = Set.of("contact", "customer", "engagement", "opportunity");

  private static final String MOVES = "contact.position-taken";

  private final HoldingEvents.Source source;

  /**
   * @param stored decodes; best with hidden persons, since no name is needed
   */
  public PortfolioFold(History history, StoredEvents stored, int workers) {
    this.source = new HoldingEvents.Source(history, stored, workers);
  }

  /** The facts of each group of customers, in the order in which the groups were first heard of. */
  public Collection<CustomerFacts> upTo(long position) {
    HoldingEvents events =
        new HoldingEvents(source, new HoldingEvents.Concepts(CONCEPTS, CONCEPTS), position);
    Pass pass = new Pass(groups(events.amendedOnes(), position));
    events.each(pass::add);
    return pass.facts();
  }

  private Groups groups(Collection<Recorded<LedgerEvent>> amended, long position) {
    Groups groups = new Groups();
    source.history().ofTypes(MOVES, position).forEach(recorded -> groups.join(recorded.event()));
    amended.forEach(recorded -> groups.join(recorded.event()));
    return groups;
  }

  /** Customers between whom somebody moved belong together. */
  static final class Groups {
    private final Map<CustomerId, CustomerId> next = new HashMap<>();

    void join(LedgerEvent event) {
      if (event instanceof PositionTaken taken) {
        taken.previous().ifPresent(previous -> next.put(of(previous), of(taken.customer())));
      }
    }

    /** The one that stands for the group; a customer that nobody moved to or from for itself. */
    CustomerId of(CustomerId customer) {
      CustomerId of = customer;
      for (CustomerId on = next.get(of); on != null && !on.equals(of); on = next.get(of)) {
        of = on;
      }
      return of;
    }
  }

  private static final class Pass {
    private final Groups groups;
    private final Map<CustomerId, FactsFold> folds = new LinkedHashMap<>();

    Pass(Groups groups) {
      this.groups = groups;
    }

    void add(Recorded<LedgerEvent> recorded) {
      Set<CustomerId> customers = recorded.event().customers();
      if (customers.size() == 1) {
        fold(groups.of(customers.iterator().next())).add(recorded);
        return;
      }
      Set<CustomerId> concerned = new HashSet<>();
      customers.forEach(customer -> concerned.add(groups.of(customer)));
      concerned.forEach(group -> fold(group).add(recorded));
    }

    private FactsFold fold(CustomerId group) {
      return folds.computeIfAbsent(group, _ -> new FactsFold());
    }

    Collection<CustomerFacts> facts() {
      List<CustomerFacts> facts = new ArrayList<>(folds.size());
      folds.values().forEach(fold -> facts.add(fold.facts()));
      return facts;
    }
  }
}

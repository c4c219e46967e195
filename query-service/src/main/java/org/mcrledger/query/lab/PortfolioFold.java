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
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.Effects;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.scoring.CustomerFacts;
import org.mcrledger.core.scoring.FactsFold;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.ledger.read.BulkReader.Range;
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

  private final History history;
  private final StoredEvents stored;
  private final int workers;

  /**
   * @param stored decodes; best with hidden persons, since no name is needed
   */
  public PortfolioFold(History history, StoredEvents stored, int workers) {
    this.history = history;
    this.stored = stored;
    this.workers = workers;
  }

  /** The facts of each group of customers, in the order in which the groups were first heard of. */
  public Collection<CustomerFacts> upTo(long position) {
    Set<StreamName> amended = amended(position);
    Map<Long, Recorded<LedgerEvent>> holding = holding(amended, position);
    Pass pass = new Pass(groups(holding.values(), position));
    stored.each(
        new Range(0, position),
        CONCEPTS,
        workers,
        recorded -> {
          Recorded<LedgerEvent> holds =
              amended.contains(recorded.event().stream())
                  ? holding.get(recorded.position())
                  : recorded;
          if (holds != null) {
            pass.add(holds);
          }
        });
    return pass.facts();
  }

  /** The streams in which something was voided or corrected. */
  private Set<StreamName> amended(long position) {
    Set<StreamName> streams = new HashSet<>();
    for (Recorded<LedgerEvent> recorded : history.corrections(position)) {
      if (recorded.event() instanceof CorrectionEvent correction
          && CONCEPTS.contains(correction.stream().concept())) {
        streams.add(correction.stream());
      }
    }
    return streams;
  }

  /** What holds of those streams, by position. */
  private Map<Long, Recorded<LedgerEvent>> holding(Set<StreamName> streams, long position) {
    Map<Long, Recorded<LedgerEvent>> holding = new HashMap<>();
    Effects.effective(history.ofStreams(streams, position))
        .forEach(recorded -> holding.put(recorded.position(), recorded));
    return holding;
  }

  private Groups groups(Collection<Recorded<LedgerEvent>> amended, long position) {
    Groups groups = new Groups();
    history.ofTypes(MOVES, position).forEach(recorded -> groups.join(recorded.event()));
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

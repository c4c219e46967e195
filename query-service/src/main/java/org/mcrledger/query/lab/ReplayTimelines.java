package org.mcrledger.query.lab;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.replay.PersonTimeline;
import org.mcrledger.core.replay.Portfolio;
import org.mcrledger.core.replay.Replay;
import org.mcrledger.core.replay.Replayed;
import org.mcrledger.core.scoring.CustomerFacts;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.query.history.History;

/**
 * Single persons at every month-end of a replay of rule sets. The replay keeps no score: theirs are
 * made anew, out of their own events up to the position it read, by the functions that it used.
 */
public final class ReplayTimelines {
  private final History history;
  private final KnownOverrides overrides;

  public ReplayTimelines(History history) {
    this.history = history;
    this.overrides = new KnownOverrides(history);
  }

  /**
   * One person; empty where there is none such.
   *
   * @param position up to which the replay read the ledger
   */
  public Optional<PersonTimeline> ofContact(
      ReplayOrder.OfRuleSets order, long position, ContactId contact) {
    Set<CustomerId> customers = new HashSet<>();
    for (Recorded<LedgerEvent> own :
        history.ofStream(StreamName.of("contact", contact), position)) {
      customers.addAll(own.event().customers());
    }
    Portfolio portfolio = portfolio(customers, position);
    return told(order, position, portfolio, of -> portfolio.contact(of).equals(contact)).stream()
        .findFirst();
  }

  /** All who were with the customer at some month-end, each for that time. */
  public List<PersonTimeline> ofCustomer(
      ReplayOrder.OfRuleSets order, long position, CustomerId customer) {
    Portfolio portfolio = portfolio(Set.of(customer), position);
    return told(order, position, portfolio, _ -> true).stream()
        .flatMap(timeline -> timeline.with(customer).stream())
        .toList();
  }

  /** Everybody with these customers, with all that was done with them anywhere. */
  private Portfolio portfolio(Set<CustomerId> customers, long position) {
    Set<CustomerId> group = new HashSet<>(customers);
    CustomerFacts facts;
    int known;
    do {
      known = group.size();
      facts = CustomerFacts.of(history.ofCustomers(group, position));
      group.addAll(FactRefresh.beside(facts));
    } while (group.size() > known);
    return Portfolio.of(List.of(facts));
  }

  private List<PersonTimeline> told(
      ReplayOrder.OfRuleSets order, long position, Portfolio portfolio, IntPredicate wanted) {
    Replay replay = new Replay(portfolio, order.months());
    Replayed before = shown(order, position, replay.run(order.before().rules()));
    Replayed after = shown(order, position, replay.run(order.after().rules()));
    return IntStream.range(0, portfolio.contacts())
        .filter(wanted)
        .mapToObj(contact -> PersonTimeline.of(before, after, contact))
        .toList();
  }

  private Replayed shown(ReplayOrder.OfRuleSets order, long position, Replayed run) {
    Portfolio portfolio = run.portfolio();
    List<ContactId> contacts =
        IntStream.range(0, portfolio.contacts()).mapToObj(portfolio::contact).toList();
    return order.overrides() ? run.overridden(overrides.of(contacts, position)) : run;
  }
}

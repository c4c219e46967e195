package org.mcrledger.query.lab;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.replay.Footprint;
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
  private final ReplayRoom room;

  public ReplayTimelines(History history, ReplayRoom room) {
    this.history = history;
    this.room = room;
    this.overrides = new KnownOverrides(history);
  }

  /** One person; empty where there is none such. */
  public Optional<PersonTimeline> ofContact(ReplayResult.OfRuleSets of, ContactId contact) {
    Set<CustomerId> customers = new HashSet<>();
    for (Recorded<LedgerEvent> own :
        history.ofStream(StreamName.of("contact", contact), of.position())) {
      customers.addAll(own.event().customers());
    }
    Portfolio portfolio = portfolio(customers, of.position());
    return told(of, portfolio, each -> portfolio.contact(each).equals(contact)).stream()
        .findFirst();
  }

  /** All who were with the customer at some month-end, each for that time. */
  public List<PersonTimeline> ofCustomer(ReplayResult.OfRuleSets of, CustomerId customer) {
    Portfolio portfolio = portfolio(Set.of(customer), of.position());
    return told(of, portfolio, _ -> true).stream()
        .flatMap(timeline -> timeline.with(customer).stream())
        .toList();
  }

  /** Whether the customer was known where the replay read up to. */
  public boolean knows(ReplayResult.OfRuleSets of, CustomerId customer) {
    return !history.ofStream(StreamName.of("customer", customer), of.position()).isEmpty();
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
      ReplayResult.OfRuleSets of, Portfolio portfolio, IntPredicate wanted) {
    ReplayOrder.OfRuleSets order = of.order();
    int[] persons = IntStream.range(0, portfolio.contacts()).filter(wanted).toArray();
    room.show(new Footprint.OfTimelines(persons.length), order.months());
    Replay replay = new Replay(portfolio, order.months());
    Replayed before = shown(of, replay.run(order.before().rules()));
    Replayed after = shown(of, replay.run(order.after().rules()));
    return Arrays.stream(persons)
        .mapToObj(contact -> PersonTimeline.of(before, after, contact))
        .toList();
  }

  private Replayed shown(ReplayResult.OfRuleSets of, Replayed run) {
    Portfolio portfolio = run.portfolio();
    List<ContactId> contacts =
        IntStream.range(0, portfolio.contacts()).mapToObj(portfolio::contact).toList();
    return of.order().overrides() ? run.overridden(overrides.of(contacts, of.position())) : run;
  }
}

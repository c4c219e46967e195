package org.mcrledger.command.policy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.scoring.Change;
import org.mcrledger.core.scoring.Rescoring;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.kit.clock.BusinessClock;

/** Finds the outcomes that are due, and collects them to be recorded. */
final class CustomerScoring {
  private final CustomerPasts pasts;
  private final OutcomeLog outcomes;
  private final BusinessClock clock;

  CustomerScoring(CustomerPasts pasts, OutcomeLog outcomes, BusinessClock clock) {
    this.pasts = pasts;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  /**
   * What the next events change for these customers.
   *
   * @param position up to which the policy has come before them
   */
  void follow(List<Recorded<LedgerEvent>> news, Set<CustomerId> whose, long position) {
    Set<CustomerId> changed = new LinkedHashSet<>();
    for (Recorded<LedgerEvent> recorded : news) {
      if (Change.of(recorded.event()).isPresent()) {
        changed.addAll(recorded.event().customers());
      }
    }
    changed.retainAll(whose);
    pasts.load(changed, position);
    Map<CustomerId, Step> steps = new LinkedHashMap<>();
    news.forEach(recorded -> step(steps, recorded, whose));
    steps.forEach(this::take);
  }

  /** Changes of one customer on one day make one step; the next day's are scored after it. */
  private void step(
      Map<CustomerId, Step> steps, Recorded<LedgerEvent> recorded, Set<CustomerId> whose) {
    LocalDate day = clock.dayOf(recorded.recordedAt());
    Optional<Change> change = Change.of(recorded.event());
    for (CustomerId customer : recorded.event().customers()) {
      if (!whose.contains(customer)) {
        continue;
      }
      Step before = steps.get(customer);
      if (before != null && !before.day().equals(day)) {
        steps.remove(customer);
        take(customer, before);
        before = null;
      }
      pasts.follow(customer, recorded);
      if (change.isPresent() || before != null) {
        Step now = new Step(day, change.orElse(Change.NONE), recorded.position());
        steps.put(customer, before == null ? now : before.and(now));
      }
    }
  }

  /** Everything of these customers at one date: what time alone changes. */
  void at(LocalDate day, Set<CustomerId> some, long position) {
    pasts.load(some, position);
    for (CustomerId customer : some) {
      outcomes.add(
          pasts.rescoring(customer, _ -> true, position).at(List.of(day)),
          pasts.of(customer, position));
    }
  }

  /** Everything of a customer since ever, of which nothing was remembered. */
  void whole(CustomerId customer, long position) {
    pasts.load(Set.of(customer), position);
    take(customer, new Step(clock.today(), Change.EVERYTHING, position));
  }

  private void take(CustomerId customer, Step step) {
    Change change = step.change();
    Rescoring rescoring =
        pasts.rescoring(
            customer,
            contact -> change.wholeCustomer() || change.contacts().contains(contact),
            step.upTo());
    outcomes.add(rescoring.after(change, step.day()), pasts.of(customer, step.upTo()));
  }

  /** Records what was collected. */
  void record() {
    outcomes.flush();
    pasts.trim();
  }

  /** Lets go of all that was collected and is remembered. */
  void forget() {
    pasts.forget();
    outcomes.drop();
  }

  /**
   * What changed for one customer.
   *
   * @param day on which it was recorded
   * @param upTo the position of the last event that the customer's past has taken in
   */
  private record Step(LocalDate day, Change change, long upTo) {
    Step and(Step next) {
      return new Step(day, change.and(next.change), next.upTo);
    }
  }
}

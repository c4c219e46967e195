package org.mcrledger.command.policy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.ruleset.RulesInForce.Version;
import org.mcrledger.core.scoring.Change;
import org.mcrledger.core.scoring.Rescoring;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.ledger.append.DuplicateEvent;
import org.mcrledger.ledger.append.VersionConflict;
import org.mcrledger.ledger.envelope.StoredEvent;
import org.mcrledger.ledger.read.LedgerReader;

/**
 * Follows the ledger and records scores that changed: of the day on which a fact was recorded, and
 * of every month-end since the fact happened. What it has seen twice it records once, since
 * outcomes are only due where they differ from what is recorded.
 */
public final class ScoringPolicy {
  static final String NAME = "scoring";

  /** Under this name lies where the rules were published by which everybody was scored last. */
  private static final String RULES = "rules-in-force";

  private static final int BATCH = 2_000;
  private static final int TRIES_MAX = 3;
  private static final int CLOSED_AT_ONCE = 500;

  /** Each note is a durable write, so not every batch leaves one. */
  private static final Duration NOTED_EVERY = Duration.ofSeconds(1);

  private final LedgerReader ledger;
  private final CustomerPasts pasts;
  private final OutcomeLog outcomes;
  private final PolicyPositions positions;
  private final CustomersWithContacts customers;
  private final BusinessClock clock;
  private long position = -1;
  private long rulesTaken = -1;
  private long noted = -1;
  private long notedAt;

  ScoringPolicy(
      LedgerReader ledger,
      CustomerPasts pasts,
      OutcomeLog outcomes,
      PolicyPositions positions,
      CustomersWithContacts customers,
      BusinessClock clock) {
    this.ledger = ledger;
    this.pasts = pasts;
    this.outcomes = outcomes;
    this.positions = positions;
    this.customers = customers;
    this.clock = clock;
  }

  /** The position up to which all outcomes are recorded. */
  public synchronized long position() {
    if (position < 0) {
      position = positions.of(NAME).orElse(0);
      noted = position;
    }
    return position;
  }

  /**
   * Scores all that has come since; returns when the ledger holds nothing that was not looked at.
   */
  public synchronized void catchUp() {
    while (follow() > 0) {}
    note();
  }

  /**
   * Scores the next events, as many as there are and are taken at once.
   *
   * @return how many there were
   */
  synchronized int follow() {
    List<StoredEvent> batch = ledger.after(position(), BATCH);
    if (!batch.isEmpty()) {
      pasts.rulesUpTo(batch.getLast().position());
      recording(() -> score(batch));
      position = batch.getLast().position();
    }
    noteNowAndThen();
    return batch.size();
  }

  /** What was not noted is looked at again after a restart, and nothing of it recorded twice. */
  synchronized void noteNowAndThen() {
    if (System.nanoTime() - notedAt > NOTED_EVERY.toNanos()) {
      note();
    }
  }

  /** Notes down how far the policy has come. */
  synchronized void note() {
    if (position > noted) {
      positions.set(NAME, position);
      noted = position;
      notedAt = System.nanoTime();
    }
  }

  /** Scores every contact at the month's end: time alone changes what has aged out of a window. */
  public synchronized void close(YearMonth month) {
    catchUp();
    scoreAll(month.atEndOfMonth());
  }

  /**
   * Where other rules score today than when this was done last, scores everybody by them; before
   * anything was published that is never the case.
   */
  synchronized void takeNewRules() {
    LocalDate today = clock.today();
    if (rulesTaken < 0) {
      rulesTaken = positions.of(RULES).orElse(0);
    }
    if (rulesOf(today) != rulesTaken) {
      catchUp();
      long inForce = rulesOf(today);
      scoreAll(today);
      positions.set(RULES, inForce);
      rulesTaken = inForce;
    }
  }

  /** Where the rules that score on that day were published; 0 of what ships. */
  private long rulesOf(LocalDate day) {
    return pasts.rulesUpTo(position()).inForce().ruleSet(day).map(Version::position).orElse(0L);
  }

  private void scoreAll(LocalDate day) {
    List<CustomerId> all = customers.all();
    for (int from = 0; from < all.size(); from += CLOSED_AT_ONCE) {
      List<CustomerId> some = all.subList(from, Math.min(all.size(), from + CLOSED_AT_ONCE));
      recording(() -> close(some, day));
    }
  }

  private void close(List<CustomerId> some, LocalDate day) {
    long basis = position();
    pasts.load(some, basis);
    for (CustomerId customer : some) {
      outcomes.add(
          pasts.rescoring(customer, _ -> true, basis).at(List.of(day)), pasts.of(customer, basis));
    }
  }

  /**
   * Another process may have recorded the same: then all is read anew, and nothing is due twice.
   */
  private void recording(Runnable scoring) {
    for (int tries = 1; ; tries++) {
      try {
        scoring.run();
        outcomes.flush();
        pasts.trim();
        return;
      } catch (RuntimeException e) {
        pasts.forget();
        outcomes.drop();
        boolean lostRace = e instanceof VersionConflict || e instanceof DuplicateEvent;
        if (!lostRace || tries == TRIES_MAX) {
          throw e;
        }
      }
    }
  }

  private void score(List<StoredEvent> batch) {
    List<Recorded<LedgerEvent>> news =
        batch.stream().flatMap(stored -> pasts.news(stored).stream()).toList();
    Set<CustomerId> changed = new LinkedHashSet<>();
    for (Recorded<LedgerEvent> recorded : news) {
      if (Change.of(recorded.event()).isPresent()) {
        changed.addAll(recorded.event().customers());
      }
    }
    pasts.load(changed, position());
    Map<CustomerId, Step> steps = new LinkedHashMap<>();
    news.forEach(recorded -> step(steps, recorded));
    steps.forEach(this::take);
  }

  /** Changes of one customer on one day make one step; the next day's are scored after it. */
  private void step(Map<CustomerId, Step> steps, Recorded<LedgerEvent> recorded) {
    LocalDate day = clock.dayOf(recorded.recordedAt());
    Optional<Change> change = Change.of(recorded.event());
    for (CustomerId customer : recorded.event().customers()) {
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

  private void take(CustomerId customer, Step step) {
    Change change = step.change();
    Rescoring rescoring =
        pasts.rescoring(
            customer,
            contact -> change.wholeCustomer() || change.contacts().contains(contact),
            step.upTo());
    outcomes.add(rescoring.after(change, step.day()), pasts.of(customer, step.upTo()));
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

package org.mcrledger.command.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.scoring.Change;
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
  private static final int BATCH = 2_000;
  private static final int TRIES_MAX = 3;

  private final LedgerReader ledger;
  private final CustomerPasts pasts;
  private final OutcomeLog outcomes;
  private final PolicyPositions positions;
  private final CustomersWithContacts customers;
  private final BusinessClock clock;
  private long position = -1;

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
    }
    return position;
  }

  /**
   * Scores all that has come since; returns when the ledger holds nothing that was not looked at.
   */
  public synchronized void catchUp() {
    for (List<StoredEvent> batch = next(); !batch.isEmpty(); batch = next()) {
      List<StoredEvent> now = batch;
      recording(() -> score(now));
      position = batch.getLast().position();
      positions.set(NAME, position);
    }
  }

  /** Scores every contact at the month's end: time alone changes what has aged out of a window. */
  public synchronized void close(YearMonth month) {
    catchUp();
    long basis = position();
    LocalDate end = month.atEndOfMonth();
    recording(
        () -> {
          for (CustomerId customer : customers.all()) {
            outcomes.add(pasts.rescoring(customer, basis).at(List.of(end)), pasts.of(customer));
          }
        });
  }

  private List<StoredEvent> next() {
    return ledger.after(position(), BATCH);
  }

  /**
   * Another process may have recorded the same: then all is read anew, and nothing is due twice.
   */
  private void recording(Runnable scoring) {
    for (int tries = 1; ; tries++) {
      try {
        scoring.run();
        outcomes.flush();
        return;
      } catch (VersionConflict | DuplicateEvent e) {
        pasts.forget();
        outcomes.drop();
        if (tries == TRIES_MAX) {
          throw e;
        }
      }
    }
  }

  private void score(List<StoredEvent> batch) {
    Map<CustomerId, Step> steps = new LinkedHashMap<>();
    for (StoredEvent stored : batch) {
      if (CustomerPasts.mayMatter(stored)) {
        Recorded<LedgerEvent> recorded = pasts.decoded(stored);
        Change.of(recorded.event()).ifPresent(change -> step(steps, recorded, change));
      }
    }
    steps.forEach(this::take);
  }

  /** Changes of one customer on one day make one step; the next day's are scored after it. */
  private void step(Map<CustomerId, Step> steps, Recorded<LedgerEvent> recorded, Change change) {
    LocalDate day = clock.dayOf(recorded.recordedAt());
    for (CustomerId customer : recorded.event().customers()) {
      Optional<Step> before = Optional.ofNullable(steps.get(customer));
      before.filter(step -> !step.day().equals(day)).ifPresent(step -> take(customer, step));
      Step next =
          before
              .filter(step -> step.day().equals(day))
              .map(step -> step.and(change, recorded.position()))
              .orElseGet(() -> new Step(day, change, recorded.position()));
      steps.put(customer, next);
    }
  }

  private void take(CustomerId customer, Step step) {
    outcomes.add(
        pasts.rescoring(customer, step.upTo()).after(step.change(), step.day()),
        pasts.of(customer));
  }

  /**
   * What changed for one customer.
   *
   * @param day on which it was recorded
   * @param upTo the position of its last event
   */
  private record Step(LocalDate day, Change change, long upTo) {
    Step and(Change more, long position) {
      return new Step(day, change.and(more), position);
    }
  }
}

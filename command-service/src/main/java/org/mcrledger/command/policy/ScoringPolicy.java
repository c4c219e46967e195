package org.mcrledger.command.policy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.ruleset.RulesInForce.Version;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.ledger.append.AppendException;
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
  private final CustomerScoring scoring;
  private final CustomersSetAside aside;
  private final PolicyPositions positions;
  private final CustomersWithContacts customers;
  private final BusinessClock clock;
  private long position = -1;
  private long rulesTaken = -1;
  private long noted = -1;
  private long notedAt;
  private boolean begun;

  /**
   * @param database where it keeps how far it has come
   */
  ScoringPolicy(
      DataSource database,
      LedgerReader ledger,
      CustomerPasts pasts,
      OutcomeLog outcomes,
      BusinessClock clock) {
    this.ledger = ledger;
    this.pasts = pasts;
    this.scoring = new CustomerScoring(pasts, outcomes, clock);
    this.aside = new CustomersSetAside(database, NAME);
    this.positions = new PolicyPositions(database);
    this.customers = new CustomersWithContacts(database);
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
    begin();
    List<StoredEvent> batch = ledger.after(position(), BATCH);
    if (!batch.isEmpty()) {
      pasts.rulesUpTo(batch.getLast().position());
      take(batch);
      position = batch.getLast().position();
    }
    noteNowAndThen();
    return batch.size();
  }

  /** A start may be that of another version, with which those set aside can be scored again. */
  private void begin() {
    if (!begun) {
      aside.all().forEach(customer -> again(customer, position()));
      begun = true;
    }
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
    Set<CustomerId> before = aside.all();
    List<CustomerId> all = customers.all();
    for (int from = 0; from < all.size(); from += CLOSED_AT_ONCE) {
      Set<CustomerId> some =
          new LinkedHashSet<>(all.subList(from, Math.min(all.size(), from + CLOSED_AT_ONCE)));
      some.removeAll(before);
      each(some, position(), these -> scoring.at(day, these, position()));
    }
    before.forEach(customer -> again(customer, position()));
  }

  /** Those whom the events concern; of some of them it may be that they cannot be read. */
  private void take(List<StoredEvent> batch) {
    long last = batch.getLast().position();
    List<Recorded<LedgerEvent>> news = new ArrayList<>();
    for (StoredEvent stored : batch) {
      try {
        pasts.news(stored).ifPresent(news::add);
      } catch (RuntimeException e) {
        scoring.forget();
        ledger
            .customersOf(stored.position())
            .forEach(customer -> aside.add(new CustomerId(customer), stored.position(), e));
      }
    }
    Set<CustomerId> before = aside.all();
    Set<CustomerId> concerned = new LinkedHashSet<>();
    news.forEach(recorded -> concerned.addAll(recorded.event().customers()));
    Set<CustomerId> sound = new LinkedHashSet<>(concerned);
    sound.removeAll(before);
    each(sound, last, these -> scoring.follow(news, these, position()));
    concerned.retainAll(before);
    concerned.forEach(customer -> again(customer, last));
  }

  /** All together, or where that fails one by one: who fails alone too is set aside. */
  private void each(Set<CustomerId> some, long upTo, Consumer<Set<CustomerId>> score) {
    if (failure(() -> score.accept(some)).isPresent()) {
      for (CustomerId customer : some) {
        failure(() -> score.accept(Set.of(customer)))
            .ifPresent(why -> aside.add(customer, upTo, why));
      }
    }
  }

  /** Tries once more one that was set aside, with all that it has missed. */
  private void again(CustomerId customer, long upTo) {
    failure(() -> scoring.whole(customer, upTo))
        .ifPresentOrElse(why -> aside.add(customer, upTo, why), () -> aside.release(customer));
  }

  /** Why something could not be scored; what is the database's fault is thrown, and tried again. */
  private Optional<RuntimeException> failure(Runnable scored) {
    try {
      recording(scored);
      return Optional.empty();
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException || cause instanceof AppendException) {
          throw e;
        }
      }
      return Optional.of(e);
    }
  }

  /**
   * Another process may have recorded the same: then all is read anew, and nothing is due twice.
   */
  private void recording(Runnable scored) {
    for (int tries = 1; ; tries++) {
      try {
        scored.run();
        scoring.record();
        return;
      } catch (RuntimeException e) {
        scoring.forget();
        boolean lostRace = e instanceof VersionConflict || e instanceof DuplicateEvent;
        if (!lostRace || tries == TRIES_MAX) {
          throw e;
        }
      }
    }
  }
}

package org.mcrledger.benchmarks.made;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mcrledger.core.event.CorrectionEvent.Voided;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.StaffEvent.StaffRegistered;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.PersonNames;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.SubjectId;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.codec.Persons;
import org.mcrledger.ledger.subject.SubjectKeys;

/**
 * A company's history: all customers enter, then each in its turn gets one event after the other,
 * so that those of one customer lie far apart. Every twentieth customer has a visit that is voided.
 */
public final class MadeHistory {
  private static final int EVENTS_AT_ENTRY = 7;
  private static final int VOIDED_STEP = 2;
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 1, 20);

  private final SubjectKeys keys;
  private final Recording recording;

  public MadeHistory(LedgerAppender appender, SubjectKeys keys) {
    this.keys = keys;
    this.recording = new Recording(appender, new EventCodec(Persons.by(keys)));
  }

  /**
   * Writes so many customers with about so many events.
   *
   * @return how many events
   */
  public long write(int customers, int events) {
    recording.record(
        new StaffRegistered(
            MadeCustomer.OWNER,
            new PersonNames(Personal.of(MadeCustomer.OWNER, "Owner"), Optional.empty()),
            Optional.empty(),
            Optional.of("north"),
            LocalDate.of(2022, 1, 3)));
    makeKeys(customers);
    for (int number = 0; number < customers; number++) {
      new MadeCustomer(number).enters(recording::record);
    }
    int steps = Math.max(0, events / customers - EVENTS_AT_ENTRY);
    for (int step = 0; step < steps; step++) {
      for (int number = 0; number < customers; number++) {
        happens(new MadeCustomer(number), step);
      }
    }
    return recording.finish();
  }

  /** For all persons by few statements: one key at a time would be most of the work. */
  private void makeKeys(int customers) {
    List<SubjectId> persons = new ArrayList<>();
    for (int number = 0; number < customers; number++) {
      new MadeCustomer(number).contacts().forEach(c -> persons.add(Personal.subjectOf(c)));
      if (persons.size() > Recording.BATCH || number == customers - 1) {
        var _ = keys.toWrite(persons);
        persons.clear();
      }
    }
  }

  private void happens(MadeCustomer customer, int step) {
    LedgerEvent event = customer.next(step);
    EventId id = recording.record(event);
    if (step == VOIDED_STEP && customer.number() % 20 == 0) {
      recording.record(
          new Voided(event.stream(), event.customers(), id, "it was a colleague", LAST_DAY));
    }
  }
}

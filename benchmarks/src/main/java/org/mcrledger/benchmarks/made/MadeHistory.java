package org.mcrledger.benchmarks.made;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.mcrledger.core.event.CorrectionEvent.Voided;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.event.Provenance.Channel;
import org.mcrledger.core.event.StaffEvent.StaffRegistered;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.PersonNames;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.core.term.SubjectId;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.codec.Persons;
import org.mcrledger.ledger.envelope.Envelope;
import org.mcrledger.ledger.subject.SubjectKeys;

/**
 * A company's history: all customers enter, then each in its turn gets one event after the other,
 * so that those of one customer lie far apart. Every twentieth customer has a visit that is voided.
 */
public final class MadeHistory {
  private static final int BATCH = 2_000;
  private static final int BATCHES_UNDER_WAY = 4;
  private static final int EVENTS_AT_ENTRY = 7;
  private static final int VOIDED_STEP = 2;
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 1, 20);

  private final LedgerAppender appender;
  private final SubjectKeys keys;
  private final EventCodec codec;
  private final SplittableRandom random = new SplittableRandom(20260120);
  private final Map<StreamName, Long> versions = new HashMap<>();
  private final Queue<CompletableFuture<?>> underWay = new ArrayDeque<>();
  private final Provenance by;
  private List<Envelope> batch = new ArrayList<>(BATCH);
  private long written;

  public MadeHistory(LedgerAppender appender, SubjectKeys keys) {
    this.appender = appender;
    this.keys = keys;
    this.codec = new EventCodec(Persons.by(keys));
    this.by =
        new Provenance(
            "benchmark",
            Optional.of(MadeCustomer.OWNER),
            Channel.REST,
            "00000000-0000-0000-0000-000000000000",
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }

  /**
   * Writes so many customers with about so many events.
   *
   * @return how many events
   */
  public long write(int customers, int events) {
    record(
        new StaffRegistered(
            MadeCustomer.OWNER,
            new PersonNames(Personal.of(MadeCustomer.OWNER, "Owner"), Optional.empty()),
            Optional.empty(),
            Optional.of("north"),
            LocalDate.of(2022, 1, 3)));
    makeKeys(customers);
    for (int number = 0; number < customers; number++) {
      new MadeCustomer(number).enters(this::record);
    }
    int steps = Math.max(0, events / customers - EVENTS_AT_ENTRY);
    for (int step = 0; step < steps; step++) {
      for (int number = 0; number < customers; number++) {
        happens(new MadeCustomer(number), step);
      }
    }
    finish();
    return written;
  }

  /** For all persons by few statements: one key at a time would be most of the work. */
  private void makeKeys(int customers) {
    List<SubjectId> persons = new ArrayList<>();
    for (int number = 0; number < customers; number++) {
      new MadeCustomer(number).contacts().forEach(c -> persons.add(Personal.subjectOf(c)));
      if (persons.size() > BATCH || number == customers - 1) {
        var _ = keys.toWrite(persons);
        persons.clear();
      }
    }
  }

  private void happens(MadeCustomer customer, int step) {
    LedgerEvent event = customer.next(step);
    EventId id = record(event);
    if (step == VOIDED_STEP && customer.number() % 20 == 0) {
      record(new Voided(event.stream(), event.customers(), id, "it was a colleague", LAST_DAY));
    }
  }

  private EventId record(LedgerEvent event) {
    EventId id = new EventId(new UUID(random.nextLong(), random.nextLong()));
    long version = versions.merge(event.stream(), 0L, (before, _) -> before + 1);
    batch.add(codec.envelope(id, version, event, by));
    if (batch.size() == BATCH) {
      send();
    }
    return id;
  }

  private void send() {
    written += batch.size();
    underWay.add(appender.append(batch));
    batch = new ArrayList<>(BATCH);
    if (underWay.size() > BATCHES_UNDER_WAY) {
      underWay.remove().join();
    }
  }

  private void finish() {
    if (!batch.isEmpty()) {
      send();
    }
    underWay.forEach(CompletableFuture::join);
    underWay.clear();
  }
}

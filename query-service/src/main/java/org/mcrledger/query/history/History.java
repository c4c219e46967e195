package org.mcrledger.query.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.Erasure;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.core.term.SubjectId;
import org.mcrledger.ledger.envelope.StoredEvent;
import org.mcrledger.ledger.read.BulkReader;
import org.mcrledger.ledger.read.BulkReader.Range;
import org.mcrledger.ledger.read.LedgerReader;

/**
 * The ledger's events, decoded. What is read of one subject holds all that its rows may depend on:
 * where a correction is among the events, also the rest of its stream, since a correction may move
 * an event to a customer under whom the original is not indexed.
 */
public final class History {
  /** What the names of their types begin with. */
  private static final String CORRECTIONS = "correction.";

  private final LedgerReader reader;
  private final BulkReader bulk;
  private final Decoder decoder;

  /**
   * @param database connections of a role that may select from the ledger; best pooled
   */
  public History(DataSource database, Decoder decoder) {
    this.reader = new LedgerReader(database);
    this.bulk = new BulkReader(database);
    this.decoder = decoder;
  }

  /** The position of the last event; 0 where there is none. */
  public long head() {
    return reader.head().position();
  }

  /**
   * The next events after the position, at most so many. Where somebody is erased among them, none
   * of them was opened by a key from before.
   */
  public List<Recorded<LedgerEvent>> after(long position, int limit) {
    return opened(reader.after(position, limit));
  }

  /** As {@link #after}, of a ledger that is known to reach on: thousands of events cost less so. */
  public List<Recorded<LedgerEvent>> between(long position, long upTo) {
    List<StoredEvent> stored = new ArrayList<>();
    bulk.read(new Range(position, upTo), stored::add);
    return opened(stored);
  }

  private List<Recorded<LedgerEvent>> opened(List<StoredEvent> stored) {
    List<Recorded<LedgerEvent>> events = decoded(stored);
    if (events.stream().noneMatch(recorded -> recorded.event() instanceof Erasure)) {
      return events;
    }
    decoder.forget();
    return decoded(stored);
  }

  public Optional<Recorded<LedgerEvent>> find(EventId event) {
    return reader.find(event.value()).map(decoder::decode);
  }

  /** Those of the events that there are. */
  public List<Recorded<LedgerEvent>> events(Collection<EventId> events) {
    return decoded(reader.events(events.stream().map(EventId::value).toList()));
  }

  /** All of the stream up to the position. */
  public List<Recorded<LedgerEvent>> ofStream(StreamName stream, long upTo) {
    return decoded(
        reader.stream(stream.toString(), 0).stream().filter(e -> e.position() <= upTo).toList());
  }

  /** All of these streams up to the position, in the order of positions. */
  public List<Recorded<LedgerEvent>> ofStreams(Collection<StreamName> streams, long upTo) {
    if (streams.isEmpty()) {
      return List.of();
    }
    List<String> names = streams.stream().map(StreamName::toString).toList();
    return decoded(reader.streams(names).stream().filter(e -> e.position() <= upTo).toList());
  }

  /** All events up to the position whose type begins so. */
  public List<Recorded<LedgerEvent>> ofTypes(String beginning, long upTo) {
    return decoded(reader.ofTypes(beginning, upTo));
  }

  /** What was saved of replays before a position, the latest first, at most so many. */
  public List<Recorded<LedgerEvent>> replays(long before, int limit) {
    return decoded(reader.replays(before, limit));
  }

  /** All voids and corrections up to the position. */
  public List<Recorded<LedgerEvent>> corrections(long upTo) {
    return ofTypes(CORRECTIONS, upTo);
  }

  /** The voids and corrections that concern these customers, up to the position. */
  public List<Recorded<LedgerEvent>> correctionsOf(Collection<CustomerId> customers, long upTo) {
    NavigableMap<Long, StoredEvent> found = new TreeMap<>();
    if (!customers.isEmpty()) {
      reader.customers(
          customers.stream().map(CustomerId::value).toList(),
          Set.of("correction"),
          (_, stored) -> found.put(stored.position(), stored));
    }
    return decoded(List.copyOf(found.headMap(upTo, true).values()));
  }

  /** All that concerns the customer up to the position. */
  public List<Recorded<LedgerEvent>> ofCustomer(CustomerId customer, long upTo) {
    return ofCustomers(List.of(customer), upTo);
  }

  /** All that concerns one of the customers up to the position. */
  public List<Recorded<LedgerEvent>> ofCustomers(Collection<CustomerId> customers, long upTo) {
    NavigableMap<Long, Recorded<LedgerEvent>> found = new TreeMap<>();
    for (CustomerId customer : customers) {
      add(found, decoded(reader.customer(customer.value(), 0, upTo)));
    }
    complete(found, upTo);
    return List.copyOf(found.values());
  }

  /** All on the contact up to the position: with every customer the contact was ever with. */
  public List<Recorded<LedgerEvent>> ofContact(ContactId contact, long upTo) {
    List<Recorded<LedgerEvent>> own = ofStream(StreamName.of("contact", contact), upTo);
    Set<CustomerId> customers = new HashSet<>();
    own.forEach(e -> customers.addAll(e.event().customers()));
    NavigableMap<Long, Recorded<LedgerEvent>> found = new TreeMap<>();
    add(found, own);
    add(found, ofCustomers(customers, upTo));
    return List.copyOf(found.values());
  }

  public List<Recorded<LedgerEvent>> ofOpportunity(OpportunityId opportunity, long upTo) {
    return ofStream(StreamName.of("opportunity", opportunity), upTo);
  }

  public List<Recorded<LedgerEvent>> ofStaff(StaffId staff, long upTo) {
    return ofStream(StreamName.of("staff", staff), upTo);
  }

  /** All that names the person: its own stream, on whichever side it is. */
  public List<Recorded<LedgerEvent>> ofPerson(SubjectId person, long upTo) {
    String[] sideAndId = person.value().split(":", 2);
    return ofStream(new StreamName(sideAndId[0], sideAndId[1]), upTo);
  }

  private void complete(NavigableMap<Long, Recorded<LedgerEvent>> found, long upTo) {
    Set<StreamName> corrected = new HashSet<>();
    for (Recorded<LedgerEvent> recorded : found.values()) {
      if (recorded.event() instanceof CorrectionEvent correction) {
        corrected.add(correction.stream());
      }
    }
    add(found, ofStreams(corrected, upTo));
  }

  private static void add(
      NavigableMap<Long, Recorded<LedgerEvent>> found, List<Recorded<LedgerEvent>> more) {
    more.forEach(e -> found.put(e.position(), e));
  }

  private List<Recorded<LedgerEvent>> decoded(List<StoredEvent> stored) {
    List<Recorded<LedgerEvent>> events = new ArrayList<>(stored.size());
    stored.forEach(e -> events.add(decoder.decode(e)));
    return events;
  }
}

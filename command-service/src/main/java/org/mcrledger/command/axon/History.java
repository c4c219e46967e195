package org.mcrledger.command.axon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.codec.Persons;
import org.mcrledger.ledger.read.BulkReader;
import org.mcrledger.ledger.read.LedgerReader;
import org.mcrledger.ledger.read.StreamPlace;

/**
 * What the ledger holds, in the domain's words. Nobody is named: rules never depend on what a
 * person is called, so no key is fetched to decide.
 */
public final class History {
  /**
   * Stored names; events are indexed by customer, so staff have to be looked for in all of them.
   */
  private static final Set<String> NAMES_STAFF =
      Set.of(
          "customer.owner-assigned",
          "engagement.planned",
          "engagement.held",
          "correction.voided",
          "correction.corrected");

  private final LedgerReader ledger;
  private final BulkReader all;
  private final EventCodec codec = new EventCodec(Persons.hidden());

  public History(DataSource database) {
    this.ledger = new LedgerReader(database);
    this.all = new BulkReader(database);
  }

  public List<Recorded<LedgerEvent>> stream(StreamName stream, long fromVersion) {
    return ledger.stream(stream.toString(), fromVersion).stream().map(codec::recorded).toList();
  }

  /** How far the ledger reaches now. */
  long head() {
    return ledger.head().position();
  }

  /** Where the next events after a position lie, at most so many. */
  List<StreamPlace> places(long position, int limit) {
    return ledger.places(position, limit);
  }

  public Optional<Recorded<LedgerEvent>> find(EventId event) {
    return ledger.find(event.value()).map(codec::recorded);
  }

  /** Those of the events that are there. */
  public Set<EventId> found(Collection<EventId> events) {
    return ledger.positions(events.stream().map(EventId::value).toList()).keySet().stream()
        .map(EventId::new)
        .collect(Collectors.toSet());
  }

  /** All that concerns the customer, in order. */
  public List<Recorded<LedgerEvent>> customer(CustomerId customer) {
    return ledger.customer(customer.value(), 0, Long.MAX_VALUE).stream()
        .map(codec::recorded)
        .toList();
  }

  /** All events that may name one of our own people, and their corrections, in order. */
  List<Recorded<LedgerEvent>> namingStaff() {
    List<Recorded<LedgerEvent>> naming = new ArrayList<>();
    all.read(
        new BulkReader.Range(0, ledger.head().position()),
        stored -> {
          if (NAMES_STAFF.contains(stored.type())) {
            naming.add(codec.recorded(stored));
          }
        });
    return naming;
  }
}

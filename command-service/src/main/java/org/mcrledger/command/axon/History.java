package org.mcrledger.command.axon;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.ProposalEvent.TierProposed;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.report.Amendments;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.kit.json.Json;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.codec.Persons;
import org.mcrledger.ledger.read.LedgerReader;
import org.mcrledger.ledger.read.StreamPlace;

/**
 * What the ledger holds, in the domain's words. Nobody is named: rules never depend on what a
 * person is called, so no key is fetched to decide.
 */
public final class History {
  /** Stored names of what may name one of our own people. */
  public static final Set<String> NAMES_STAFF =
      Set.of(
          "customer.owner-assigned",
          "engagement.planned",
          "engagement.held",
          "correction.corrected");

  private final LedgerReader ledger;
  private final EventCodec codec = new EventCodec(Persons.hidden());

  public History(DataSource database) {
    this.ledger = new LedgerReader(database);
  }

  public List<Recorded<LedgerEvent>> stream(StreamName stream, long fromVersion) {
    return ledger.stream(stream.toString(), fromVersion).stream().map(codec::recorded).toList();
  }

  /** How far the ledger reaches now. */
  public long head() {
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

  /** A fact that the proposal rests on and that was voided, corrected or restored since. */
  public Optional<EventId> corrected(TierProposed proposal) {
    List<String> facts =
        List.of("measures-" + proposal.customer(), "revenue-" + proposal.customer());
    List<Recorded<LedgerEvent>> recorded =
        ledger.streams(facts).stream().map(codec::recorded).toList();
    return Amendments.since(proposal.basis(), proposal.found().events(), recorded);
  }

  /** All that concerns the customer, in order. */
  public List<Recorded<LedgerEvent>> customer(CustomerId customer) {
    return ledger.customer(customer.value(), 0, Long.MAX_VALUE).stream()
        .map(codec::recorded)
        .toList();
  }

  /**
   * The streams in which an event names the person, whole and in order: what voids or corrects that
   * event lies in its stream. No index leads there; the database looks for the id in what is
   * stored, so that only what holds it is brought here and read.
   */
  List<Recorded<LedgerEvent>> naming(StaffId staff) {
    String said = Json.mapper().writeValueAsString(staff.value());
    return ledger.streams(ledger.streamsSaying(NAMES_STAFF, said)).stream()
        .map(codec::recorded)
        .toList();
  }
}

package org.mcrledger.ledger.read;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.envelope.StoredEvent;
import org.mcrledger.ledger.read.BulkReader.Range;

/**
 * The ledger in the domain's words: what services read. Always in the order of positions, voids and
 * corrections not applied.
 */
public final class StoredEvents {

  private final LedgerReader reader;
  private final BulkReader bulk;
  private final EventCodec codec;

  /**
   * @param database connections of a role that may select from the ledger; best pooled
   * @param codec decodes; one with hidden persons where no names are needed
   */
  public StoredEvents(DataSource database, EventCodec codec) {
    this.reader = new LedgerReader(database);
    this.bulk = new BulkReader(database);
    this.codec = codec;
  }

  /** How far the ledger reaches now. */
  public Head head() {
    return reader.head();
  }

  /** The last position recorded at or before the moment; 0 before the first. */
  public long positionAt(Instant moment) {
    return reader.positionAt(moment);
  }

  /** All events of the stream; the next to be appended has as its version their number. */
  public List<Recorded<LedgerEvent>> stream(StreamName stream) {
    return stream(stream, 0);
  }

  /** The stream's events from a version on. */
  public List<Recorded<LedgerEvent>> stream(StreamName stream, long fromVersion) {
    return decoded(reader.stream(stream.toString(), fromVersion));
  }

  /** The version of the stream's last event; empty where it has none. */
  public Optional<Long> lastVersion(StreamName stream) {
    return reader.lastVersion(stream.toString());
  }

  /** The events that concern the customer, up to a position. */
  public List<Recorded<LedgerEvent>> customer(CustomerId customer, long upTo) {
    return decoded(reader.customer(customer.value(), 0, upTo));
  }

  /** The next events after a position, at most so many. */
  public List<Recorded<LedgerEvent>> after(long position, int limit) {
    return decoded(reader.after(position, limit));
  }

  /** The event with this id. */
  public Optional<Recorded<LedgerEvent>> find(EventId id) {
    return reader.find(id.value()).map(codec::recorded);
  }

  private List<Recorded<LedgerEvent>> decoded(List<StoredEvent> stored) {
    return stored.stream().map(codec::recorded).toList();
  }

  /** All events of the range, decoded on this thread: for who divides the range among threads. */
  public void each(Range range, Consumer<Recorded<LedgerEvent>> sink) {
    bulk.read(range, stored -> sink.accept(codec.recorded(stored)));
  }

  /**
   * All events of the range in their order on this thread, decoded ahead by others in constant
   * memory: for who must see all of history on one thread.
   *
   * @param decoders how many threads decode
   */
  public void each(Range range, int decoders, Consumer<Recorded<LedgerEvent>> sink) {
    try (OrderedDecoding decoding = new OrderedDecoding(codec, decoders, sink)) {
      bulk.read(range, decoding::take);
      decoding.finish();
    }
  }

  /** As {@link #each(Range, int, Consumer)}, but only events of these concepts. */
  public void each(
      Range range, Set<String> concepts, int decoders, Consumer<Recorded<LedgerEvent>> sink) {
    try (OrderedDecoding decoding = new OrderedDecoding(codec, decoders, sink)) {
      bulk.read(range, concepts, decoding::take);
      decoding.finish();
    }
  }
}

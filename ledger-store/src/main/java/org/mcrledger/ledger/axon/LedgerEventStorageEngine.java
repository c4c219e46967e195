package org.mcrledger.ledger.axon;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.ledger.append.AppendException;
import org.mcrledger.ledger.append.Appended;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.append.VersionConflict;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.envelope.Envelope;
import org.mcrledger.ledger.read.StoredEvents;

/**
 * Axon's event store on the ledger. An append is durable when the call returns and is a transaction
 * of its own: what else the command handler writes to the database is not part of it. Tokens are
 * positions; there are no gaps to wait for.
 */
public final class LedgerEventStorageEngine implements EventStorageEngine {

  /** Resource of the unit of work: where its events came to lie, an {@link Appended}. */
  public static final String APPENDED = "appended";

  private static final int BATCH = 500;

  private final LedgerAppender appender;
  private final StoredEvents events;
  private final EventCodec codec;

  /** On the appender for what is written, and on the same ledger for what is read. */
  public LedgerEventStorageEngine(LedgerAppender appender, StoredEvents events, EventCodec codec) {
    this.appender = appender;
    this.events = events;
    this.codec = codec;
  }

  /**
   * Stores the events together.
   *
   * @throws ConcurrencyException if another command was quicker on one of the streams: read again,
   *     decide again
   */
  @Override
  public void appendEvents(List<? extends EventMessage<?>> messages) {
    if (messages.isEmpty()) return;
    List<Envelope> envelopes =
        messages.stream().map(message -> EventMessages.envelope(message, codec)).toList();
    try {
      Appended appended = appender.append(envelopes).join();
      CurrentUnitOfWork.ifStarted(work -> work.root().resources().put(APPENDED, appended));
    } catch (CompletionException e) {
      throw switch (e.getCause()) {
        case VersionConflict lostRace -> new ConcurrencyException(lostRace.getMessage(), lostRace);
        case AppendException refused -> new EventStoreException(refused.getMessage(), refused);
        case null, default -> e;
      };
    }
  }

  /** Never blocks, even where it may: who waits for more asks the ledger's pulse. */
  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(
      @Nullable TrackingToken token, boolean mayBlock) {
    long start = EventMessages.position(token);
    return Stream.iterate(
            events.after(start, BATCH),
            batch -> !batch.isEmpty(),
            batch -> events.after(batch.getLast().position(), BATCH))
        .flatMap(Collection::stream)
        .map(EventMessages::trackedMessage);
  }

  @Override
  public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
    List<Recorded<LedgerEvent>> stream =
        events.stream(StreamName.parse(aggregateIdentifier), firstSequenceNumber);
    return DomainEventStream.of(stream.stream().map(EventMessages::domainMessage).toList());
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
    return events.lastVersion(StreamName.parse(aggregateIdentifier));
  }

  /** Streams are short and read fast; a snapshot would be a second truth. */
  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    throw new UnsupportedOperationException(
        "the ledger keeps no snapshots: configure no snapshot trigger");
  }

  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
    return Optional.empty();
  }

  @Override
  public TrackingToken createTailToken() {
    return EventMessages.token(0);
  }

  @Override
  public TrackingToken createHeadToken() {
    return EventMessages.token(events.head().position());
  }

  /** Events recorded at that very moment come after the token. */
  @Override
  public TrackingToken createTokenAt(Instant moment) {
    return EventMessages.token(events.positionAt(moment.minus(Duration.ofNanos(1_000))));
  }
}

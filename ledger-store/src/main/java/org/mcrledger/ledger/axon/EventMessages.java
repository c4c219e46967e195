package org.mcrledger.ledger.axon;

import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.envelope.Envelope;

/**
 * How the ledger's events travel in Axon's messages: the payload is the event, the aggregate
 * identifier its stream, the sequence number its version, the timestamp its recorded_at. Metadata
 * carries the {@link Provenance}, and on messages that were read the whole {@link Recorded}.
 */
public final class EventMessages {

  /** Metadata key of the {@link Provenance}: whoever appends through Axon sets it. */
  public static final String PROVENANCE = "provenance";

  /** Metadata key of the {@link Recorded} event, on messages that were read. */
  public static final String RECORDED = "recorded";

  private EventMessages() {}

  /** Metadata for the command or event message. */
  public static MetaData by(Provenance provenance) {
    return MetaData.with(PROVENANCE, provenance);
  }

  /** The recorded event that a message read from the ledger carries. */
  @SuppressWarnings("unchecked") // set below, and nowhere else
  public static Recorded<LedgerEvent> recorded(Message<?> message) {
    if (message.getMetaData().get(RECORDED) instanceof Recorded<?> recorded)
      return (Recorded<LedgerEvent>) recorded;
    throw new IllegalArgumentException(
        "the message was not read from the ledger: " + message.getIdentifier());
  }

  static DomainEventMessage<LedgerEvent> domainMessage(Recorded<LedgerEvent> recorded) {
    StreamName stream = recorded.event().stream();
    return new GenericDomainEventMessage<>(
        stream.concept(),
        stream.toString(),
        recorded.version(),
        recorded.event(),
        MetaData.with(PROVENANCE, recorded.by()).and(RECORDED, recorded),
        recorded.id().toString(),
        recorded.recordedAt());
  }

  static TrackedEventMessage<LedgerEvent> trackedMessage(Recorded<LedgerEvent> recorded) {
    return new GenericTrackedDomainEventMessage<>(
        token(recorded.position()), domainMessage(recorded));
  }

  static GlobalSequenceTrackingToken token(long position) {
    return new GlobalSequenceTrackingToken(position);
  }

  /** The position up to which the holder of the token has read; 0 without one. */
  static long position(@Nullable TrackingToken token) {
    if (token == null) return 0;
    return WrappedToken.unwrap(token, GlobalSequenceTrackingToken.class)
        .orElseThrow(() -> new IllegalArgumentException("a token of another event store: " + token))
        .getGlobalIndex();
  }

  static Envelope envelope(EventMessage<?> message, EventCodec codec) {
    if (!(message instanceof DomainEventMessage<?> domain)
        || !(message.getPayload() instanceof LedgerEvent event))
      throw new IllegalArgumentException(
          "the ledger holds the domain's events only, not " + message.getPayloadType().getName());
    if (!domain.getAggregateIdentifier().equals(event.stream().toString()))
      throw new IllegalArgumentException(
          "an event of "
              + event.stream()
              + " cannot be appended to "
              + domain.getAggregateIdentifier());
    if (!(message.getMetaData().get(PROVENANCE) instanceof Provenance by))
      throw new IllegalArgumentException(
          "an event without metadata '" + PROVENANCE + "' does not say who recorded it");
    return codec.envelope(
        new EventId(UUID.fromString(message.getIdentifier())),
        domain.getSequenceNumber(),
        event,
        by);
  }
}

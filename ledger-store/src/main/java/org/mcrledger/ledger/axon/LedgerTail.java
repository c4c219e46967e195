package org.mcrledger.ledger.axon;

import java.time.Duration;
import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.mcrledger.ledger.read.LedgerPulse;
import org.mcrledger.ledger.read.StoredEvents;

/**
 * Follows the ledger for Axon's streaming processors: every event once, in the order of positions,
 * within milliseconds of its commit. Tokens are positions.
 */
public final class LedgerTail implements StreamableMessageSource<TrackedEventMessage<?>> {

  private final StoredEvents events;
  private final LedgerPulse pulse;

  /**
   * @param events reads and decodes
   * @param pulse says when there is more to read; closed by whoever made it
   */
  public LedgerTail(StoredEvents events, LedgerPulse pulse) {
    this.events = events;
    this.pulse = pulse;
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
    return new TailStream(events, pulse, EventMessages.position(token));
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

  @Override
  public TrackingToken createTokenSince(Duration duration) {
    throw new UnsupportedOperationException(
        "say the moment: only the business clock knows what now is");
  }
}

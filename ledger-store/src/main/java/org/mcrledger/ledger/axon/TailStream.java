package org.mcrledger.ledger.axon;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.ledger.read.LedgerPulse;
import org.mcrledger.ledger.read.StoredEvents;

/**
 * One follower's place in the ledger, with some events read ahead. For one thread; only the
 * callback comes from another.
 */
final class TailStream implements BlockingStream<TrackedEventMessage<?>> {

  private static final int READ_AHEAD = 500;

  private final StoredEvents events;
  private final LedgerPulse pulse;
  private final Queue<Recorded<LedgerEvent>> readAhead = new ArrayDeque<>();
  private long position;
  private Runnable endOfCallbacks = () -> {};

  TailStream(StoredEvents events, LedgerPulse pulse, long position) {
    this.events = events;
    this.pulse = pulse;
    this.position = position;
  }

  @Override
  public Optional<TrackedEventMessage<?>> peek() {
    return Optional.ofNullable(next()).map(EventMessages::trackedMessage);
  }

  /**
   * The next event if it is there, read from the database only where the pulse says that there is
   * more.
   */
  private @Nullable Recorded<LedgerEvent> next() {
    if (readAhead.isEmpty() && pulse.reached() > position) {
      readAhead.addAll(events.after(position, READ_AHEAD));
    }
    return readAhead.peek();
  }

  @Override
  public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
    return next() != null
        || (pulse.awaitBeyond(position, Duration.of(timeout, unit.toChronoUnit()))
            && next() != null);
  }

  @Override
  public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
    while (!hasNextAvailable(1, TimeUnit.MINUTES)) {
      // Nothing happened for a minute, which is no reason to stop waiting.
    }
    Recorded<LedgerEvent> next = readAhead.remove();
    position = next.position();
    return EventMessages.trackedMessage(next);
  }

  /** Pooled processors would otherwise look every half second. */
  @Override
  public boolean setOnAvailableCallback(Runnable callback) {
    endOfCallbacks.run();
    endOfCallbacks = pulse.whenAdvanced(callback);
    return true;
  }

  @Override
  public void close() {
    endOfCallbacks.run();
  }
}

package org.mcrledger.query.live;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.ledger.read.LedgerPulse;

/**
 * The ledger for one processor, as messages that each carry a chunk of neighbouring events: as many
 * as there are, up to a limit. A chunk is folded in one transaction, so the cost of a message, a
 * token and a commit is shared by many events when the processor is behind, and a single event is
 * not kept waiting when it is not.
 */
final class LedgerChunks implements StreamableMessageSource<TrackedEventMessage<?>> {
  /** Rows of one chunk are written by one statement: some megabytes. */
  static final int CHUNK_MAX = 5_000;

  /** Handed out and not yet folded, so that a processor far behind does not fill the memory. */
  private static final int AHEAD_MAX = 3 * CHUNK_MAX;

  /** Neighbouring events, at least one. */
  record Chunk(List<Recorded<LedgerEvent>> events) {
    long position() {
      return events.getLast().position();
    }
  }

  private final RecentEvents events;
  private final LedgerPulse pulse;
  private final AtomicLong folded = new AtomicLong();
  private volatile @Nullable Runnable waiting;

  LedgerChunks(RecentEvents events, LedgerPulse pulse) {
    this.events = events;
    this.pulse = pulse;
  }

  /** The processor has folded up to this position. */
  void folded(long position) {
    folded.accumulateAndGet(position, Math::max);
    Runnable onAvailable = waiting;
    if (onAvailable != null) {
      onAvailable.run();
    }
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
    long position = token == null ? 0 : token.position().orElse(0);
    folded.set(position);
    return new ChunkStream(position);
  }

  @Override
  public TrackingToken createTailToken() {
    return new GlobalSequenceTrackingToken(0);
  }

  @Override
  public TrackingToken createHeadToken() {
    return new GlobalSequenceTrackingToken(pulse.reached());
  }

  private final class ChunkStream implements BlockingStream<TrackedEventMessage<?>> {
    private long position;
    private @Nullable Chunk next;
    private @Nullable Runnable unfollow;

    ChunkStream(long position) {
      this.position = position;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
      return chunk().map(ChunkStream::message);
    }

    private Optional<Chunk> chunk() {
      if (next == null && position - folded.get() < AHEAD_MAX) {
        List<Recorded<LedgerEvent>> read = events.after(position, CHUNK_MAX);
        next = read.isEmpty() ? null : new Chunk(read);
      }
      return Optional.ofNullable(next);
    }

    private static TrackedEventMessage<?> message(Chunk chunk) {
      return new GenericTrackedEventMessage<>(
          new GlobalSequenceTrackingToken(chunk.position()),
          GenericEventMessage.<Chunk>asEventMessage(chunk));
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
      long deadline = System.nanoTime() + unit.toNanos(timeout);
      while (chunk().isEmpty()) {
        if (System.nanoTime() >= deadline) {
          return false;
        }
        Thread.sleep(5);
      }
      return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
      while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      }
      Chunk chunk = chunk().orElseThrow();
      position = chunk.position();
      next = null;
      return message(chunk);
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
      waiting = onAvailable;
      unfollow = pulse.whenAdvanced(onAvailable);
      return true;
    }

    @Override
    public void close() {
      if (unfollow != null) {
        unfollow.run();
      }
    }
  }
}

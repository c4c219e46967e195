package org.mcrledger.ledger.append;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Appends that wait for the writer. Bounded by events, not by appends, since that is what takes
 * memory and time: at most {@value #EVENTS_MAX}, about two seconds of the writer's work and 100 MB
 * of ordinary events. Who finds no room waits a little and is then told, instead of every caller's
 * events piling up behind a database that does not keep up.
 */
final class WaitingLine {

  /** Two appends of the largest size: one being written, the next being filled. */
  static final int EVENTS_MAX = 2 * LedgerAppender.EVENTS_PER_APPEND_MAX;

  private static final WaitingAppend END =
      new WaitingAppend(List.of(), List.of(), new CompletableFuture<>());

  private final LinkedBlockingQueue<WaitingAppend> line = new LinkedBlockingQueue<>();
  private final Semaphore room = new Semaphore(EVENTS_MAX);
  private final Linger linger = new Linger(System::nanoTime);
  private @Nullable WaitingAppend putBack;
  private volatile boolean closed;

  /** Waits for room. */
  void enter(WaitingAppend append, Duration patience) {
    if (closed) throw new LedgerUnavailable("the ledger is closed", null);
    try {
      if (!room.tryAcquire(append.size(), patience.toNanos(), TimeUnit.NANOSECONDS))
        throw new LedgerUnavailable("more than " + EVENTS_MAX + " events wait to be stored", null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LedgerUnavailable("interrupted while waiting for room", e);
    }
    var _ = append.outcome().whenComplete((_, _) -> room.release(append.size()));
    line.add(append);
    // The writer may have left between the first look and the entry; nobody would come for this
    // one.
    if (closed && line.remove(append))
      append.fail(new LedgerUnavailable("the ledger is closed", null));
  }

  /**
   * Waits for the next group, and a little for who is likely to come yet; empty once the line is
   * closed and nobody waits any more. For the writer's thread only.
   */
  Optional<Group> nextGroup() throws InterruptedException {
    WaitingAppend first = putBack != null ? putBack : line.take();
    putBack = null;
    if (first.isEnd()) return Optional.empty();
    Group group = Group.of(first);
    long until = System.nanoTime() + linger.nanos();
    for (var next = next(group, until); next != null; next = next(group, until)) {
      if (next.isEnd() || !group.accepts(next)) {
        putBack = next;
        break;
      }
    }
    linger.handedOut(group.members().size());
    return Optional.of(group);
  }

  private @Nullable WaitingAppend next(Group group, long until) throws InterruptedException {
    WaitingAppend next = line.poll();
    return next == null && linger.isAnyoneMissing(group.members().size())
        ? line.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS)
        : next;
  }

  /** The last group is stored and answered. For the writer's thread only. */
  void served() {
    linger.served();
  }

  /** Whether nobody comes within that time. For the writer's thread only. */
  boolean isQuietFor(long nanos) throws InterruptedException {
    if (putBack == null) putBack = line.poll(nanos, TimeUnit.NANOSECONDS);
    return putBack == null;
  }

  /** Lets nobody in any more; those who wait are still served. */
  void close() {
    closed = true;
    line.add(END);
  }
}

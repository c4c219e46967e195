package org.mcrledger.query.live;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.mcrledger.ledger.read.LedgerPulse;
import org.mcrledger.query.history.History;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps every read table behind the ledger, on one thread. Several processes may run this on one
 * database; each view is folded by one of them at a time.
 */
public final class LiveProjections implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveProjections.class);

  /** A fraction of the time after which another process takes the views over. */
  private static final Duration CLAIM_EVERY = Duration.ofSeconds(3);

  /** So long nothing is done where no hint comes; a view that rests or is locked is tried then. */
  private static final Duration IDLE = Duration.ofMillis(100);

  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  private final LedgerPulse pulse;
  private final Duration pace;
  private final Following following;
  private final Resting resting = new Resting();
  private final Thread thread;
  private volatile boolean closed;
  private volatile boolean failed;
  private long claimedNanos;
  private boolean claimed;

  /**
   * @param pulse says when there is more to fold; closed by whoever made it
   * @param process names this process among those that share the database
   * @param pace from the beginning of one turn to that of the next at least, under load: what
   *     arrives meanwhile is folded at once. After a pause the first event does not wait
   */
  public LiveProjections(
      Projections projections,
      History history,
      LedgerPulse pulse,
      DataSource database,
      String process,
      Duration pace) {
    this(projections, history, pulse, database, process, pace, Chunk.EVENTS_MAX);
  }

  /**
   * @param chunk how many events are folded at once at most
   */
  LiveProjections(
      Projections projections,
      History history,
      LedgerPulse pulse,
      DataSource database,
      String process,
      Duration pace,
      int chunk) {
    this.pulse = pulse;
    this.pace = pace;
    Claims claims = new Claims(process);
    this.following = new Following(projections, history, database, claims, resting, chunk);
    this.thread = Thread.ofPlatform().name("views").daemon().unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /** Whether any of the views has stopped over an error that it retries. */
  public boolean isTroubled() {
    return failed || resting.isAny();
  }

  private void run() {
    try {
      while (!closed) {
        attempt();
      }
      following.release();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (SQLException | RuntimeException | Error e) {
      LOG.warn("the views are not given back, others must wait for them: {}", e.toString());
    }
  }

  private void attempt() throws InterruptedException {
    try {
      turn();
      failed = false;
    } catch (SQLException | RuntimeException | Error e) {
      // Also an error, such as want of memory: the views would stand still and nobody would know.
      if (!failed) {
        LOG.error("the views do not follow the ledger, which is tried again", e);
      }
      failed = true;
      Thread.sleep(PAUSE_AFTER_FAILURE);
    }
  }

  private void turn() throws SQLException, InterruptedException {
    long start = System.nanoTime();
    if (!claimed || start - claimedNanos > CLAIM_EVERY.toNanos()) {
      following.claim();
      claimed = true;
      claimedNanos = start;
    }
    long reached = pulse.reached();
    if (following.turn(() -> closed ? 0 : pulse.reached())) {
      Duration left = pace.minusNanos(System.nanoTime() - start);
      if (left.isPositive()) {
        Thread.sleep(left);
      }
    } else {
      pulse.awaitBeyond(Math.max(reached, following.foremost(reached)), IDLE);
    }
  }

  /** Finishes the chunk at hand and gives the views back. */
  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}

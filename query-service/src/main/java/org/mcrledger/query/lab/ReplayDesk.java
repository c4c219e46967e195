package org.mcrledger.query.lab;

import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.mcrledger.core.term.ReplayId;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.kit.problem.Problem;

/**
 * Takes orders for replays and carries them out one at a time, each on all cores. Runs are kept for
 * whoever asked, browser open or not: the last ones, in this process.
 */
public final class ReplayDesk implements AutoCloseable {
  private static final int KEPT = 20;

  /** So many may wait or run at a time. */
  private static final int WAITING_MAX = 5;

  private final Function<ReplayRun, ReplayResult> lab;
  private final ReplayRoom room;
  private final BusinessClock clock;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("replays").daemon().factory());
  private final SecureRandom random = new SecureRandom();
  private final Deque<ReplayRun> runs = new ArrayDeque<>();

  ReplayDesk(Function<ReplayRun, ReplayResult> lab, ReplayRoom room, BusinessClock clock) {
    this.lab = lab;
    this.room = room;
    this.clock = clock;
  }

  /**
   * Refused with 429 where too many wait already.
   *
   * @param judged also lays it beside what people decided and what came; without, it is there
   *     sooner
   */
  public ReplayRun take(String account, ReplayOrder order, boolean judged) {
    return take(account, order, Optional.empty(), judged);
  }

  /** A saved one, run anew; refused likewise. */
  ReplayRun repeat(String account, ReplayOrder order, ReplayId repeats) {
    return take(account, order, Optional.of(repeats), true);
  }

  private synchronized ReplayRun take(
      String account, ReplayOrder order, Optional<ReplayId> repeats, boolean judged) {
    if (runs.stream().filter(run -> !run.isOver()).count() >= WAITING_MAX) {
      throw Problem.of("too-many-replays", 429).with("max", WAITING_MAX).asException();
    }
    byte[] id = new byte[8];
    random.nextBytes(id);
    ReplayRun run =
        new ReplayRun(HexFormat.of().formatHex(id), account, clock.now(), order, repeats, judged);
    runs.addFirst(run);
    while (runs.size() > KEPT) {
      runs.removeLast();
    }
    worker.execute(() -> carryOut(run));
    return run;
  }

  /** The latest first. */
  public synchronized List<ReplayRun> runs() {
    return new ArrayList<>(runs);
  }

  public synchronized Optional<ReplayRun> find(String id) {
    return runs.stream().filter(run -> run.id().equals(id)).findFirst();
  }

  /** Refused with 404 where there is none such. */
  public ReplayRun require(String id) {
    return find(id)
        .orElseThrow(() -> Problem.of("unknown-replay", 404).with("value", id).asException());
  }

  /** Stops it where it is not over, and forgets it. */
  public synchronized void drop(ReplayRun run) {
    run.cancel();
    runs.remove(run);
  }

  private void carryOut(ReplayRun run) {
    if (run.isUnwanted()) {
      return;
    }
    try {
      ReplayResult found = lab.apply(run);
      makeRoom(found);
      run.succeeds(found);
    } catch (CancellationException _) {
      run.wasCancelled();
    } catch (RuntimeException | Error e) {
      Problem why = FailedRun.problem(run, e, room);
      if (run.isUnwanted()) {
        run.wasCancelled();
      } else {
        run.fails(why);
      }
    }
  }

  /** Older results that leave no room for a new one are forgotten; that one stays in any case. */
  private synchronized void makeRoom(ReplayResult found) {
    long held = found.bytes();
    for (ReplayRun run : runs()) {
      long bytes = run.result().map(ReplayResult::bytes).orElse(0L);
      if (bytes > 0 && held + bytes > room.ofResults()) {
        runs.remove(run);
      } else {
        held += bytes;
      }
    }
  }

  @Override
  public void close() {
    runs().forEach(ReplayRun::cancel);
    worker.shutdown();
  }
}

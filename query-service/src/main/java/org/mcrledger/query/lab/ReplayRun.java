package org.mcrledger.query.lab;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.term.ReplayId;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.query.lab.judge.Judged;

/** A replay that somebody asked for: waiting, on its way, or over. */
public final class ReplayRun {
  /** How far it is. */
  public enum State {
    WAITING,
    READING,
    SCORING,
    DONE,
    FAILED,
    CANCELLED
  }

  private final String id;
  private final String account;
  private final Instant askedAt;
  private final ReplayOrder order;
  private final Optional<ReplayId> repeats;
  private final boolean isJudged;
  private final AtomicLong done = new AtomicLong();
  private volatile long total;
  private volatile State state = State.WAITING;
  private volatile boolean unwanted;
  private volatile @Nullable ReplayResult result;
  private volatile @Nullable Judged judged;
  private volatile @Nullable Problem problem;

  ReplayRun(
      String id,
      String account,
      Instant askedAt,
      ReplayOrder order,
      Optional<ReplayId> repeats,
      boolean isJudged) {
    this.id = id;
    this.account = account;
    this.askedAt = askedAt;
    this.order = order;
    this.repeats = repeats;
    this.isJudged = isJudged;
  }

  public String id() {
    return id;
  }

  /** Who asked for it. */
  public String account() {
    return account;
  }

  public Instant askedAt() {
    return askedAt;
  }

  public ReplayOrder order() {
    return order;
  }

  /** The saved replay that is run anew, where it is one. */
  public Optional<ReplayId> repeats() {
    return repeats;
  }

  /** Whether it is also laid beside what people decided and what came. */
  public boolean isJudged() {
    return isJudged;
  }

  public State state() {
    return state;
  }

  /** Whether nothing more will come of it. */
  public boolean isOver() {
    return switch (state) {
      case WAITING, READING, SCORING -> false;
      case DONE, FAILED, CANCELLED -> true;
    };
  }

  /** Contacts scored so far, or customers classed at month-ends; before and after counted apart. */
  public long done() {
    return done.get();
  }

  /** Of how many; 0 while that is not known. */
  public long total() {
    return total;
  }

  /** Once it is done. */
  public Optional<ReplayResult> result() {
    return Optional.ofNullable(result);
  }

  /** Why it failed, where it did. */
  public Optional<Problem> problem() {
    return Optional.ofNullable(problem);
  }

  /** Refused with 409 where it is not done. */
  public ReplayResult requireResult() {
    return result().orElseThrow(() -> Problem.of("replay-not-done", 409).asException());
  }

  /** What came of that, once it is done; empty where it was not asked for. */
  public Optional<Judged> judged() {
    return Optional.ofNullable(judged);
  }

  /** Stops at the next opportunity. */
  void cancel() {
    unwanted = true;
    if (state == State.WAITING) {
      state = State.CANCELLED;
    }
  }

  boolean isUnwanted() {
    return unwanted;
  }

  void begins(State with) {
    requireWanted();
    state = with;
  }

  void expects(long scores) {
    total = scores;
  }

  void scored(int more) {
    requireWanted();
    done.addAndGet(more);
  }

  void judged(Judged found) {
    judged = found;
  }

  void succeeds(ReplayResult found) {
    result = found;
    state = State.DONE;
  }

  void fails(Problem why) {
    problem = why;
    state = State.FAILED;
  }

  void wasCancelled() {
    state = State.CANCELLED;
  }

  /**
   * @throws CancellationException where nobody waits for it any more
   */
  void requireWanted() {
    if (unwanted) {
      throw new CancellationException("the replay " + id + " was cancelled");
    }
  }
}

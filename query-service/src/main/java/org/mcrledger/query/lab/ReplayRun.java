package org.mcrledger.query.lab;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.term.ReplayId;

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
  private final AtomicLong done = new AtomicLong();
  private volatile long total;
  private volatile State state = State.WAITING;
  private volatile boolean unwanted;
  private volatile @Nullable ReplayResult result;

  ReplayRun(
      String id, String account, Instant askedAt, ReplayOrder order, Optional<ReplayId> repeats) {
    this.id = id;
    this.account = account;
    this.askedAt = askedAt;
    this.order = order;
    this.repeats = repeats;
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

  public State state() {
    return state;
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

  void ends(State with, @Nullable ReplayResult found) {
    result = found;
    state = with;
  }

  private void requireWanted() {
    if (unwanted) {
      throw new CancellationException("the replay " + id + " was cancelled");
    }
  }
}

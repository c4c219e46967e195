package org.mcrledger.core.replay;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.tiering.Evaluation;
import org.mcrledger.core.tiering.Tiering;

/**
 * Who moves between two runs, and why, found while both are under way: what made a difference is
 * asked where it is first seen, since then both evaluations are at hand.
 */
final class TierMovers {
  private final TierCauses causes;

  /** By the number of the customer; each is filled by one thread at a time. */
  private final @Nullable Mover[] movers;

  TierMovers(TierCauses causes, int customers) {
    this.causes = causes;
    this.movers = new Mover[customers];
  }

  /**
   * A customer at a month-end, one month-end after the other.
   *
   * @param by the second scheme's
   */
  void compare(int customer, int month, Evaluation was, Evaluation is, Tiering by) {
    Classed before = Classed.of(was);
    Classed after = Classed.of(is);
    if (before.equals(after)) {
      return;
    }
    Mover mover = movers[customer];
    if (mover == null) {
      mover = new Mover(month, before, after, causes.of(was, is, by));
      movers[customer] = mover;
    }
    mover.months++;
  }

  /** In the order of the customers. */
  List<TierMover> all() {
    List<TierMover> all = new ArrayList<>();
    for (int customer = 0; customer < movers.length; customer++) {
      Mover mover = movers[customer];
      if (mover != null) {
        all.add(mover.told(customer));
      }
    }
    return all;
  }

  private static final class Mover {
    private final int first;
    private final Classed before;
    private final Classed after;
    private final TierCause cause;
    private int months;

    Mover(int first, Classed before, Classed after, TierCause cause) {
      this.first = first;
      this.before = before;
      this.after = after;
      this.cause = cause;
    }

    TierMover told(int customer) {
      return new TierMover(customer, first, before, after, months, cause);
    }
  }
}

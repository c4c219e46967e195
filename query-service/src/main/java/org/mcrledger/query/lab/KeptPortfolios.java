package org.mcrledger.query.lab;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.replay.MonthEnds;
import org.mcrledger.core.replay.Portfolio;
import org.mcrledger.core.replay.Replay;
import org.mcrledger.core.replay.Replayed;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.query.lab.FactLoad.Standing;

/**
 * The facts of the last replay, and its two runs, kept so that the next one over the same facts
 * begins warm. For one thread.
 */
final class KeptPortfolios implements Kept {
  private final FactRefresh refresh;
  private final FactLoad load;
  private final PortfolioFold fold;
  private long position = Long.MIN_VALUE;
  private @Nullable Portfolio facts;
  private @Nullable Replay replay;
  private @Nullable Replayed before;
  private @Nullable Replayed after;

  KeptPortfolios(FactRefresh refresh, FactLoad load, PortfolioFold fold) {
    this.refresh = refresh;
    this.load = load;
    this.fold = fold;
  }

  /** The facts up to the position, or up to now. */
  Portfolio upTo(long knownUpTo) {
    long upTo = knownUpTo == ReplayOrder.NOW ? refresh.refresh() : knownUpTo;
    Portfolio kept = facts;
    if (kept != null && upTo == position) {
      return kept;
    }
    forget(); // what is no longer asked for makes room before more is read
    Standing standing = read(knownUpTo, upTo);
    position = standing.position();
    facts = standing.portfolio();
    return standing.portfolio();
  }

  private Standing read(long knownUpTo, long upTo) {
    return knownUpTo == ReplayOrder.NOW
        ? load.standing()
        : new Standing(upTo, Portfolio.of(fold.upTo(upTo)));
  }

  /** Ready for those month-ends, over the facts that were asked for last. */
  Replay over(Portfolio portfolio, MonthEnds months) {
    Replay kept = replay;
    if (kept != null && kept.months().equals(months)) {
      return kept;
    }
    forgetRuns();
    replay = null;
    Replay made = new Replay(portfolio, months);
    replay = made;
    return made;
  }

  /** The position up to which the facts at hand reach. */
  long position() {
    return position;
  }

  Replayed before(Replay on, RuleSet rules, ReplayRun run) {
    before = on.run(rules, Optional.ofNullable(before), run::scored);
    return before;
  }

  Replayed after(Replay on, RuleSet rules, ReplayRun run) {
    Replayed known = after != null ? after : before;
    after = on.run(rules, Optional.ofNullable(known), run::scored);
    return after;
  }

  @Override
  public long bytes() {
    Portfolio kept = facts;
    Replay over = replay;
    return kept == null
        ? 0
        : kept.footprint(2, 0, 0).bytes(over == null ? 0 : over.months().count());
  }

  @Override
  public void forget() {
    forgetRuns();
    replay = null;
    facts = null;
  }

  void forgetRuns() {
    before = null;
    after = null;
  }
}

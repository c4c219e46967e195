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
final class KeptPortfolios {
  private final FactRefresh refresh;
  private final FactLoad load;
  private final PortfolioFold fold;
  private long position = Long.MIN_VALUE;
  private @Nullable Replay replay;
  private @Nullable Replayed before;
  private @Nullable Replayed after;

  KeptPortfolios(FactRefresh refresh, FactLoad load, PortfolioFold fold) {
    this.refresh = refresh;
    this.load = load;
    this.fold = fold;
  }

  /** The facts up to the position, or up to now, ready for those month-ends. */
  Replay of(long knownUpTo, MonthEnds months) {
    long upTo = knownUpTo == ReplayOrder.NOW ? refresh.refresh() : knownUpTo;
    Replay kept = replay;
    if (kept != null && upTo == position && kept.months().equals(months)) {
      return kept;
    }
    Standing standing =
        kept != null && upTo == position
            ? new Standing(upTo, kept.portfolio())
            : read(knownUpTo, upTo);
    Replay made = new Replay(standing.portfolio(), months);
    position = standing.position();
    replay = made;
    before = null;
    after = null;
    return made;
  }

  private Standing read(long knownUpTo, long upTo) {
    replay = null; // what is no longer asked for makes room before more is read
    before = null;
    after = null;
    return knownUpTo == ReplayOrder.NOW
        ? load.standing()
        : new Standing(upTo, Portfolio.of(fold.upTo(upTo)));
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
}

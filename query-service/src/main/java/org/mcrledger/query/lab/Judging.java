package org.mcrledger.query.lab;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.function.LongFunction;
import org.mcrledger.core.replay.Replayed;
import org.mcrledger.core.replay.TierBasis;
import org.mcrledger.core.replay.TierComparison;
import org.mcrledger.core.scoring.ShownScore.Overridden;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.query.lab.judge.Judge;

/**
 * Judges runs of which that is wanted, by what was known at the position that they read.
 *
 * @param knownUntil the day until which no more was known than at a position
 */
record Judging(KeptLabels labels, Judge judge, LongFunction<LocalDate> knownUntil) {
  /** Scores set by hand, of each contact. */
  Map<ContactId, List<Overridden>> overrides(ReplayRun run, long position) {
    return labels.upTo(position, run::requireWanted).overrides();
  }

  /** How many of them judge a run at once; none where that is not wanted. */
  int threads(ReplayRun run) {
    return run.isJudged() ? ForkJoinPool.getCommonPoolParallelism() + 1 : 0;
  }

  void ofRuleSets(ReplayRun run, long position, Replayed before, Replayed after) {
    if (run.isJudged()) {
      run.judged(judge.ofRuleSets(before, after, basis(run, position)));
    }
  }

  void ofSchemes(ReplayRun run, long position, TierComparison compared, List<TierBasis> customers) {
    if (run.isJudged()) {
      run.judged(
          judge.ofSchemes(compared.before(), compared.after(), customers, basis(run, position)));
    }
  }

  private Judge.Basis basis(ReplayRun run, long position) {
    return new Judge.Basis(
        labels.upTo(position, run::requireWanted),
        position,
        knownUntil.apply(position),
        run::requireWanted);
  }
}

package org.mcrledger.core.scoring;

import org.mcrledger.core.term.Score;

/** Sums the last stance of each opportunity in a window, without making an object for any. */
final class SupportScoring {
  private final FactSlice facts;
  private final Window window;
  private final SupportRule rule;
  private int sum;
  private int weights;

  SupportScoring(FactSlice facts, Window window, SupportRule rule) {
    this.facts = facts;
    this.window = window;
    this.rule = rule;
  }

  /** Stances lie together by opportunity, as time runs: the last that counts of each is tallied. */
  Score score(Tally tally) {
    int last = -1;
    for (int row = facts.stances(); row < facts.end(); row++) {
      if (last >= 0 && !facts.columns().sameSubject(last, row)) {
        add(last, tally);
        last = -1;
      }
      if (facts.columns().holds(window, row) && isStance(row)) {
        last = row;
      }
    }
    if (last >= 0) {
      add(last, tally);
    }
    return weights == 0 ? Score.unknown() : Score.clamped(rule.rounding().quotient(sum, weights));
  }

  private void add(int row, Tally tally) {
    tally.counted(row);
    sum += value(row) * weight(row);
    weights += weight(row);
  }

  private boolean isStance(int row) {
    return rule.points().containsKey(facts.columns().stance(row));
  }

  int mapped(int row) {
    return rule.points().getOrDefault(facts.columns().stance(row), 0);
  }

  /** What the stance is worth: the mapped value, capped where a competitor is favoured. */
  int value(int row) {
    int mapped = mapped(row);
    return facts.columns().competitorFavoured(row)
        ? Math.min(mapped, rule.competitorCap())
        : mapped;
  }

  int weight(int row) {
    return rule.weight(facts.columns().importance(row));
  }

  int sum() {
    return sum;
  }

  int weights() {
    return weights;
  }
}

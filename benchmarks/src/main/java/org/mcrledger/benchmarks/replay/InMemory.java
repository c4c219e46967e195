package org.mcrledger.benchmarks.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mcrledger.benchmarks.run.Figure.Target;
import org.mcrledger.benchmarks.run.Findings;
import org.mcrledger.core.replay.Comparison;
import org.mcrledger.core.replay.Portfolio;
import org.mcrledger.core.replay.Replay;
import org.mcrledger.core.replay.Replayed;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.rules.RuleSets;

/**
 * A portfolio in memory under changed rules: every score anew, then after one number was moved,
 * each time with the list of movers against the shipped rules.
 */
final class InMemory {
  private static final RuleSet SHIPPED = RuleSets.shipped(RuleSets.DEFAULT);
  private static final RuleSet CHANGED =
      ChangedRules.of("business-lunch: 1", "business-lunch: 2").and("major: 2", "major: 3").rules();

  private final MadePortfolio made;
  private final int rounds;
  private final boolean promised;

  /**
   * @param promised this size is the one for which times are promised
   */
  InMemory(MadePortfolio made, int rounds, boolean promised) {
    this.made = made;
    this.rounds = rounds;
    this.promised = promised;
  }

  void measure(Findings findings) {
    long before = used();
    Portfolio portfolio = made.made();
    Replay replay = new Replay(portfolio, MadePortfolio.MONTHS);
    Replayed shipped = replay.run(SHIPPED);
    Replayed changed = replay.run(CHANGED);
    double bytes = (used() - before) / (double) portfolio.facts();
    List<Double> warm = new ArrayList<>();
    List<Double> slider = new ArrayList<>();
    int movers = 0;
    for (int round = 0; round <= rounds; round++) { // the first warms up
      long start = System.nanoTime();
      movers = Comparison.of(shipped, replay.run(CHANGED)).movers().size();
      warm.add(Timed.secondsSince(start));
      // Another number each time, in turns of intimacy, support and grid.
      RuleSet moved = slid(round).rules();
      start = System.nanoTime();
      Comparison.of(shipped, replay.run(moved, Optional.of(changed), _ -> {}));
      slider.add(Timed.secondsSince(start));
    }
    report(findings, portfolio.facts(), bytes, movers, warm, slider);
  }

  private static ChangedRules slid(int round) {
    ChangedRules base =
        ChangedRules.of("business-lunch: 1", "business-lunch: 2").and("major: 2", "major: 3");
    return switch (round % 3) {
      case 0 -> base.and("landscape: 3", "landscape: " + (4 + round));
      case 1 -> base.and("private-activity: 2", "private-activity: " + (round % 2));
      default -> base.and("highFrom: 2", "highFrom: 3");
    };
  }

  private void report(
      Findings findings,
      int facts,
      double bytes,
      int movers,
      List<Double> warm,
      List<Double> slider) {
    String size = sized(facts);
    List<Double> warmRounds = warm.subList(1, warm.size());
    if (promised) {
      findings.setting("facts", facts);
      findings.setting("movers", movers);
      findings.figure(size + ", warm", "s", warmRounds, Target.atMost(1));
      findings.figure(size + ", slider", "s", slider.subList(1, slider.size()), Target.atMost(0.5));
      findings.figure(size + ", memory a fact", "bytes", bytes, Target.atMost(40));
    } else {
      findings.figure(size + ", warm", "s", warmRounds);
      findings.figure(size + ", memory a fact", "bytes", bytes);
    }
    findings.figure(
        size + ", warm, a million facts",
        "ms",
        warmRounds.stream().map(seconds -> seconds * 1e9 / facts).toList());
  }

  /** Such as '10 million facts'. */
  static String sized(int facts) {
    return Math.round(facts / 1e6) + " million facts";
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}

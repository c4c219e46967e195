package org.mcrledger.benchmarks.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mcrledger.benchmarks.run.Figure;
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
  private static final ChangedRules CHANGED =
      ChangedRules.of("business-lunch: 1", "business-lunch: 2").and("major: 2", "major: 3");

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
    Replayed changed = replay.run(CHANGED.rules());
    double bytes = (used() - before) / (double) portfolio.facts();
    List<Double> warm = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) { // the first warms up
      long start = System.nanoTime();
      Comparison.of(shipped, replay.run(changed.rules()));
      warm.add(Timed.secondsSince(start));
    }
    report(findings, portfolio.facts(), bytes, warm.subList(1, warm.size()));
    if (promised) {
      findings.setting("facts", portfolio.facts());
      findings.setting("movers", Comparison.of(shipped, changed).movers().size());
      sliders(findings, replay, shipped, changed);
    }
  }

  private void report(Findings findings, int facts, double bytes, List<Double> warm) {
    String size = sized(facts);
    if (promised) {
      findings.figure(size + ", warm", "s", warm, Target.atMost(1));
      findings.figure(size + ", memory a fact", "bytes", bytes, Target.atMost(40));
    } else {
      findings.figure(size + ", warm", "s", warm);
      findings.figure(size + ", memory a fact", "bytes", bytes);
    }
    findings.figure(
        size + ", warm, a million facts",
        "ms",
        warm.stream().map(seconds -> seconds * 1e9 / facts).toList());
  }

  /** Each kind by itself, in turns; what is promised holds for the slowest of them. */
  private void sliders(Findings findings, Replay replay, Replayed shipped, Replayed changed) {
    List<Slider> sliders = Slider.over(CHANGED);
    List<List<Double>> times = sliders.stream().<List<Double>>map(_ -> new ArrayList<>()).toList();
    for (int round = 0; round <= rounds; round++) { // the first warms up
      for (int i = 0; i < sliders.size(); i++) {
        long start = System.nanoTime();
        RuleSet moved = sliders.get(i).stop(round);
        Comparison.of(shipped, replay.run(moved, Optional.of(changed), _ -> {}));
        if (round > 0) {
          times.get(i).add(Timed.secondsSince(start));
        }
      }
    }
    String size = sized(shipped.portfolio().facts());
    List<Double> slowest =
        times.stream().max(Comparator.comparingDouble(Figure::median)).orElseThrow();
    findings.figure(size + ", slider", "s", slowest, Target.atMost(0.5));
    for (int i = 0; i < sliders.size(); i++) {
      findings.figure(size + ", slider: " + sliders.get(i).name(), "s", times.get(i));
    }
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

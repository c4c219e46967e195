package org.mcrledger.benchmarks.replay;

import java.util.List;
import org.mcrledger.core.scoring.RuleSet;

/**
 * One number of the rules, moved to and fro. There is one for each part of the rules that a replay
 * reckons in a way of its own, since a quick kind says nothing of a slow one.
 *
 * @param name of the number
 * @param stops the rules with the number at one place and at another
 */
record Slider(String name, List<RuleSet> stops) {
  private static Slider of(String name, ChangedRules rules, String at, String one, String other) {
    return new Slider(name, List.of(rules.and(at, one).rules(), rules.and(at, other).rules()));
  }

  /** All kinds there are in rules like the shipped ones. */
  static List<Slider> over(ChangedRules rules) {
    return List.of(
        of("rung of the ladder", rules, "ty: 2\n", "ty: 1\n", "ty: 0\n"),
        of("border of frequency", rules, "below: 0.5,", "below: 0.6,", "below: 0.7,"),
        of("points of frequency", rules, "0.5, points: -2", "0.5, points: -1", "0.5, points: 0"),
        of("points of invitations", rules, "   points: 1\n", "   points: 2\n", "   points: 3\n"),
        of("fewest touches", rules, "touchesMin: 1 ", "touchesMin: 2 ", "touchesMin: 3 "),
        of("highest score", rules, "highest: 3", "highest: 2", "highest: 1"),
        of(
            "window of all criteria",
            rules,
            "windowMonths: 12",
            "windowMonths: 11",
            "windowMonths: 18"),
        of("weight of support", rules, "landscape: 3", "landscape: 4", "landscape: 5"),
        of("cut of the grid", rules, "highFrom: 2", "highFrom: 3", "highFrom: 1"));
  }

  /** Where it stands in that round: each time elsewhere than the time before. */
  RuleSet stop(int round) {
    return stops.get(round % stops.size());
  }
}

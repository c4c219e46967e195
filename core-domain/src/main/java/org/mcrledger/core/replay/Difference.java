package org.mcrledger.core.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mcrledger.core.scoring.Criterion;
import org.mcrledger.core.scoring.FactSlice;
import org.mcrledger.core.scoring.IntimacyAt;
import org.mcrledger.core.scoring.RuleSet.IntimacyRule;

/**
 * A criterion of intimacy that two rule sets do not say alike.
 *
 * @param before its place among the criteria of the earlier rules, or {@link #NONE}
 * @param after its place among those of the later ones, or {@link #NONE}
 */
record Difference(String key, int before, int after) {
  /** The rules do not have it. */
  private static final int NONE = -1;

  /** In the order of the later rules; what only the earlier ones say comes last. */
  static List<Difference> of(IntimacyRule before, IntimacyRule after) {
    List<Difference> differences = new ArrayList<>();
    for (int place = 0; place < after.criteria().size(); place++) {
      String key = after.criteria().get(place).key();
      differences.add(new Difference(key, place(before, key), place));
    }
    for (int place = 0; place < before.criteria().size(); place++) {
      String key = before.criteria().get(place).key();
      if (place(after, key) == NONE) {
        differences.add(new Difference(key, place, NONE));
      }
    }
    return differences.stream().filter(each -> !each.same(before, after)).toList();
  }

  /** Every criterion, beside rules that have none. */
  static List<Difference> fromNothing(IntimacyRule rule) {
    return IntStream.range(0, rule.criteria().size())
        .mapToObj(place -> new Difference(rule.criteria().get(place).key(), NONE, place))
        .toList();
  }

  private static int place(IntimacyRule rule, String key) {
    return IntStream.range(0, rule.criteria().size())
        .filter(place -> rule.criteria().get(place).key().equals(key))
        .findFirst()
        .orElse(NONE);
  }

  private boolean same(IntimacyRule earlier, IntimacyRule later) {
    List<Criterion> both = criteria(earlier, later);
    return both.size() == 2
        && both.getFirst().equals(both.getLast())
        && earlier.windowMonths(both.getFirst()) == later.windowMonths(both.getLast());
  }

  /** What the one and the other rules say of it; only one of them may. */
  List<Criterion> criteria(IntimacyRule earlier, IntimacyRule later) {
    return Stream.concat(
            IntStream.of(before).filter(at -> at != NONE).mapToObj(earlier.criteria()::get),
            IntStream.of(after).filter(at -> at != NONE).mapToObj(later.criteria()::get))
        .toList();
  }

  /** By how many points the facts give more, or less, under the later rules. */
  int points(IntimacyAt earlier, IntimacyAt later, FactSlice facts) {
    return (after == NONE ? 0 : later.points(after, facts))
        - (before == NONE ? 0 : earlier.points(before, facts));
  }
}

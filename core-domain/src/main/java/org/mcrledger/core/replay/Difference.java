package org.mcrledger.core.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mcrledger.core.scoring.Criterion;
import org.mcrledger.core.scoring.FactSlice;
import org.mcrledger.core.scoring.IntimacyAt;
import org.mcrledger.core.scoring.RuleSet.IntimacyRule;

/** A criterion of intimacy that two rule sets do not say alike; one of the two may not have it. */
record Difference(String key, Optional<Criterion> before, Optional<Criterion> after) {

  /** In the order of the later rules; what only the earlier ones say comes last. */
  static List<Difference> of(IntimacyRule before, IntimacyRule after) {
    List<Difference> differences = new ArrayList<>();
    for (Criterion criterion : after.criteria()) {
      String key = criterion.key();
      differences.add(new Difference(key, of(before, key), Optional.of(criterion)));
    }
    for (Criterion criterion : before.criteria()) {
      if (of(after, criterion.key()).isEmpty()) {
        differences.add(new Difference(criterion.key(), Optional.of(criterion), Optional.empty()));
      }
    }
    boolean sameWindow = before.windowMonths() == after.windowMonths();
    Predicate<Difference> same = each -> sameWindow && each.before().equals(each.after());
    return differences.stream().filter(same.negate()).toList();
  }

  private static Optional<Criterion> of(IntimacyRule rule, String key) {
    return rule.criteria().stream().filter(criterion -> criterion.key().equals(key)).findFirst();
  }

  /** By how many points the facts give more, or less, under the later rules. */
  int points(IntimacyAt earlier, IntimacyAt later, FactSlice facts) {
    return after.map(criterion -> later.points(criterion, facts)).orElse(0)
        - before.map(criterion -> earlier.points(criterion, facts)).orElse(0);
  }
}

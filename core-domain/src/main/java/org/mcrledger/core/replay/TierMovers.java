package org.mcrledger.core.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds which customers move between two runs, and why. */
final class TierMovers {
  private final TierReplayed before;
  private final TierReplayed after;
  private final TierReplay replay;

  TierMovers(TierReplay replay, TierReplayed before, TierReplayed after) {
    this.before = before;
    this.after = after;
    this.replay = replay;
  }

  /** In the order of the customers. */
  List<TierMover> all() {
    Map<Integer, List<Integer>> byFirst = new TreeMap<>();
    for (int customer = 0; customer < replay.customers().size(); customer++) {
      int first = first(customer);
      if (first >= 0) {
        byFirst.computeIfAbsent(first, _ -> new ArrayList<>()).add(customer);
      }
    }
    List<TierMover> movers = new ArrayList<>();
    byFirst.forEach((month, customers) -> movers.addAll(at(month, customers)));
    movers.sort(Comparator.comparingInt(TierMover::customer));
    return movers;
  }

  private int first(int customer) {
    for (int month = 0; month < replay.months().count(); month++) {
      if (differ(customer, month)) {
        return month;
      }
    }
    return -1;
  }

  private boolean differ(int customer, int month) {
    return !before.at(customer, month).equals(after.at(customer, month));
  }

  /** Those who first move at that month-end: what they are like then is asked again, for why. */
  private List<TierMover> at(int month, List<Integer> customers) {
    TierReplay.Evaluated was = replay.at(before.scheme(), month);
    TierReplay.Evaluated is = replay.at(after.scheme(), month);
    TierCauses causes = new TierCauses(before.scheme(), after.scheme());
    return customers.parallelStream()
        .map(
            customer ->
                new TierMover(
                    customer,
                    month,
                    before.at(customer, month),
                    after.at(customer, month),
                    months(customer, month),
                    causes.of(was.of(customer), is.of(customer), is.tiering())))
        .toList();
  }

  private int months(int customer, int first) {
    int count = 0;
    for (int month = first; month < replay.months().count(); month++) {
      if (differ(customer, month)) {
        count++;
      }
    }
    return count;
  }
}

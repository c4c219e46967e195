package org.mcrledger.core.tiering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.mcrledger.core.term.EventId;

/**
 * All sales to a customer in the order of their periods, so that those of a span of days are found
 * without looking at each: a replay asks for them at hundreds of days.
 */
public final class Sales {
  private final List<SalesFact> facts;

  /** The last day of each period. */
  private final long[] ends;

  /** Whether who begins later also ends later: not so where a year stands beside its months. */
  private final boolean endsInOrder;

  /** When the first period ended in which something was bought. */
  private final long boughtFrom;

  private Sales(List<SalesFact> facts) {
    this.facts = facts;
    this.ends = facts.stream().mapToLong(fact -> fact.period().to().toEpochDay()).toArray();
    this.endsInOrder = isSorted(ends);
    this.boughtFrom =
        facts.stream()
            .filter(SalesFact::isPurchase)
            .mapToLong(fact -> fact.period().to().toEpochDay())
            .min()
            .orElse(Long.MAX_VALUE);
  }

  /** In whatever order they come; those of one period stay as they stand. */
  public static Sales of(List<SalesFact> facts) {
    return new Sales(facts.stream().sorted(Comparator.comparing(SalesFact::period)).toList());
  }

  private static boolean isSorted(long[] days) {
    for (int at = 1; at < days.length; at++) {
      if (days[at] < days[at - 1]) {
        return false;
      }
    }
    return true;
  }

  public int size() {
    return facts.size();
  }

  /** Whether anything is recorded as bought by that day, however little and long ago. */
  boolean boughtBy(LocalDate day) {
    return boughtFrom <= day.toEpochDay();
  }

  /** Those whose period ends on one of the days. */
  List<SalesFact> endingIn(LocalDate first, LocalDate last) {
    if (endsInOrder) {
      return facts.subList(before(first), before(last.plusDays(1)));
    }
    List<SalesFact> ending = new ArrayList<>();
    for (int at = 0; at < ends.length; at++) {
      if (ends[at] >= first.toEpochDay() && ends[at] <= last.toEpochDay()) {
        ending.add(facts.get(at));
      }
    }
    return ending;
  }

  /** The events that say so. */
  static List<EventId> events(List<SalesFact> of) {
    EventId[] events = new EventId[of.size()];
    for (int at = 0; at < events.length; at++) {
      events[at] = of.get(at).event();
    }
    return List.of(events);
  }

  /** Whether a period ends on one of the days. */
  boolean endsIn(LocalDate first, LocalDate last) {
    return endsInOrder
        ? before(first) < before(last.plusDays(1))
        : Arrays.stream(ends).anyMatch(e -> e >= first.toEpochDay() && e <= last.toEpochDay());
  }

  /** How many end before the day, where they end in order. */
  private int before(LocalDate day) {
    long wanted = day.toEpochDay();
    int low = 0;
    int high = ends.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

package org.mcrledger.core.replay;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.core.tiering.Tiering;

/**
 * Classes all customers at all month-ends of a period, by whatever scheme, on all cores. Each tier
 * is {@link Tiering}'s, by which proposals are made.
 */
public final class TierReplay {
  private final List<TierBasis> customers;
  private final MonthEnds months;

  public TierReplay(List<TierBasis> customers, MonthEnds months) {
    this.customers =
        customers.stream().sorted(Comparator.comparing(each -> each.customer().value())).toList();
    this.months = months;
  }

  /** In the order of their ids. */
  public List<TierBasis> customers() {
    return customers;
  }

  public MonthEnds months() {
    return months;
  }

  /** How many sales and measures there are. */
  public int facts() {
    return customers.stream().mapToInt(TierBasis::facts).sum();
  }

  /**
   * What comparing two schemes takes in memory, together with all that they read.
   *
   * @param judging threads that judge at once; 0 where that is not asked for
   */
  public Footprint footprint(TierScheme before, TierScheme after, int judging) {
    int ranking = (before.ranks() ? 1 : 0) + (after.ranks() ? 1 : 0);
    return new Footprint.OfTiers(customers.size(), facts(), ranking, judging);
  }

  /**
   * Where everybody stands under two schemes, and who moves from the one to the other.
   *
   * @param progress is told of so many more customers done at a month-end under one scheme, from
   *     any thread; throws to give up
   */
  public TierComparison compare(TierScheme before, TierScheme after, IntConsumer progress) {
    return new TierRuns(this, before, after, progress).compared();
  }
}

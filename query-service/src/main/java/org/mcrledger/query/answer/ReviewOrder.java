package org.mcrledger.query.answer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mcrledger.core.report.ReviewLine;
import org.mcrledger.core.report.YearSheet.Year;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.core.tiering.TierScheme;

/** By what the customers of a review are ordered. */
public enum ReviewOrder {
  /** As {@link ReviewLine#byLargestFall} says. */
  FALL("fall", ReviewLine.byLargestFall()),
  RISE("rise", ReviewLine.byLargestFall().reversed()),
  CUSTOMER("customer", Comparator.comparing(line -> line.customer().value())),
  /** The most engagements of the year first. */
  ENGAGEMENTS(
      "engagements",
      Comparator.<ReviewLine>comparingInt(
              line -> -line.now().figures().map(Year::engagements).orElse(-1))
          .thenComparing(line -> line.customer().value())),
  /** The highest tier of the year's end first; those without a tier last. */
  TIER("tier", Comparator.comparing(line -> line.customer().value()));

  private final String key;

  @SuppressWarnings("ImmutableEnumChecker") // comparators without state
  private final Comparator<ReviewLine> comparator;

  ReviewOrder(String key, Comparator<ReviewLine> comparator) {
    this.key = key;
    this.comparator = comparator;
  }

  /** The key in addresses. */
  public String key() {
    return key;
  }

  Comparator<ReviewLine> comparator(TierScheme official) {
    return this == TIER
        ? Comparator.<ReviewLine>comparingInt(line -> place(line, official))
            .thenComparing(comparator)
        : comparator;
  }

  private static int place(ReviewLine line, TierScheme official) {
    List<TierKey> tiers = official.tiers().stream().map(TierScheme.Tier::key).toList();
    int place = line.now().tier().map(step -> tiers.indexOf(step.tier())).orElse(-1);
    return place < 0 ? tiers.size() : place;
  }

  public static Optional<ReviewOrder> of(String key) {
    return Arrays.stream(values()).filter(order -> order.key.equals(key)).findFirst();
  }
}

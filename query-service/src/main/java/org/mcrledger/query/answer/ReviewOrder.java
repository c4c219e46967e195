package org.mcrledger.query.answer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.mcrledger.core.report.ReviewLine;
import org.mcrledger.core.report.YearSheet.Year;

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
  /** By the tier's key at the year's end; those without last. */
  TIER(
      "tier",
      Comparator.<ReviewLine, String>comparing(
              line -> line.now().tier().map(t -> t.tier().value()).orElse("~"))
          .thenComparing(line -> line.customer().value()));

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

  Comparator<ReviewLine> comparator() {
    return comparator;
  }

  public static Optional<ReviewOrder> of(String key) {
    return Arrays.stream(values()).filter(order -> order.key.equals(key)).findFirst();
  }
}

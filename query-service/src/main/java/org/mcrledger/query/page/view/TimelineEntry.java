package org.mcrledger.query.page.view;

import java.util.Optional;
import org.mcrledger.core.term.FuzzyDate;

/**
 * One happening in words.
 *
 * @param late recorded long after it happened
 * @param standing {@code holds}, {@code voided}, {@code corrected} where another stands in its
 *     place, {@code replacement} where it stands in another's
 * @param struckBy who struck it out or changed it, when and why
 * @param correction where to correct or void it, for those who may
 */
public record TimelineEntry(
    String event,
    FuzzyDate on,
    String title,
    String detail,
    String by,
    boolean late,
    String standing,
    Optional<String> struckBy,
    Optional<String> correction) {
  /** Names the entry's place on its page. */
  public static String anchor(String event) {
    return "e-" + event;
  }

  public int year() {
    return on.year();
  }

  public boolean isStruck() {
    return standing.equals("voided") || standing.equals("corrected");
  }
}

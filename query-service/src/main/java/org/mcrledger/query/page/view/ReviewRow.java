package org.mcrledger.query.page.view;

import java.util.List;

/**
 * A customer in the review of a year: this year, the year before, the difference.
 *
 * @param known of how many persons of the key layer both scores are known, of all
 * @param counts in the order of {@link ReviewView#counted}
 */
public record ReviewRow(
    String id,
    Names names,
    TierMark tier,
    TierMark tierBefore,
    Linked score,
    Linked scoreBefore,
    Delta scoreDelta,
    String known,
    List<Count> counts,
    List<Money> revenue) {
  /** What was done in a year: so often, so often the year before, the difference. */
  public record Count(Linked now, Linked before, Delta delta) {}

  /** Net revenue in one currency. */
  public record Money(String currency, Linked net, Linked before, Delta delta) {}

  public ReviewRow {
    counts = List.copyOf(counts);
    revenue = List.copyOf(revenue);
  }
}

package org.mcrledger.query.page.view;

import java.util.List;

/**
 * A customer in the review of a year: this year, the year before, the difference.
 *
 * @param known of how many persons of the key layer both scores are known, of all
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
    Linked engagements,
    Linked engagementsBefore,
    Delta engagementsDelta,
    Linked highLevelVisits,
    Delta highLevelVisitsDelta,
    List<Money> revenue) {
  /** Net revenue in one currency. */
  public record Money(String currency, Linked net, Linked before, Delta delta) {}

  public ReviewRow {
    revenue = List.copyOf(revenue);
  }
}

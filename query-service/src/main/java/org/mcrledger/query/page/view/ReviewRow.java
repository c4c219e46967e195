package org.mcrledger.query.page.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

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
    Optional<BigDecimal> score,
    Optional<BigDecimal> scoreBefore,
    Delta scoreDelta,
    String known,
    Optional<BigDecimal> engagements,
    Optional<BigDecimal> engagementsBefore,
    Delta engagementsDelta,
    Optional<BigDecimal> highLevelVisits,
    Delta highLevelVisitsDelta,
    List<Money> revenue) {
  /** Net revenue in one currency. */
  public record Money(
      String currency, Optional<BigDecimal> net, Optional<BigDecimal> before, Delta delta) {}

  public ReviewRow {
    revenue = List.copyOf(revenue);
  }
}

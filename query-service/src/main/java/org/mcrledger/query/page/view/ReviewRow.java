package org.mcrledger.query.page.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A customer in the review of a year: this year, the year before, the difference. */
public record ReviewRow(
    String id,
    Names names,
    TierMark tier,
    TierMark tierBefore,
    Optional<BigDecimal> score,
    Optional<BigDecimal> scoreBefore,
    Delta scoreDelta,
    int known,
    int persons,
    long engagements,
    long engagementsBefore,
    Delta engagementsDelta,
    long highLevelVisits,
    Delta highLevelVisitsDelta,
    List<String> revenue,
    List<Delta> revenueDelta) {
  public ReviewRow {
    revenue = List.copyOf(revenue);
    revenueDelta = List.copyOf(revenueDelta);
  }
}

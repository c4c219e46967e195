package org.mcrledger.query.answer;

import java.util.List;
import java.util.Optional;
import org.mcrledger.core.report.CustomerCard.TierStep;
import org.mcrledger.core.report.YearSheet.Year;
import org.mcrledger.core.scoring.KeyLayer;

/**
 * One year of a customer.
 *
 * @param figures what was done in it
 * @param before the year before; empty where nothing was known of the customer then
 * @param end how things stood at its end, or today where it has not ended
 * @param endBefore how things stood at the end of the year before
 */
public record YearLine(Year figures, Optional<Year> before, End end, End endBefore) {
  /**
   * @param persons empty where the asker may not read judgements, as is the key layer
   */
  public record End(
      Optional<TierStep> tier, List<ContactLine> persons, Optional<KeyLayer> keyLayer) {}
}

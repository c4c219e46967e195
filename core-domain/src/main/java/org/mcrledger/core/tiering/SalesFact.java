package org.mcrledger.core.tiering;

import java.math.BigDecimal;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FuzzyDate;

/**
 * What a customer bought in a period.
 *
 * @param currency ISO 4217 code
 * @param sales before returns, zero or more: what schemes read
 * @param returns zero or less; no scheme reads them, since they often belong to sales of before
 */
public record SalesFact(
    EventId event, FuzzyDate period, String currency, BigDecimal sales, BigDecimal returns) {
  /** Who returns something has bought it once; a recorded 0 is no purchase. */
  boolean isPurchase() {
    return sales.signum() > 0 || returns.signum() != 0;
  }
}

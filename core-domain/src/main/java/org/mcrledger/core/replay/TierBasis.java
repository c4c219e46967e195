package org.mcrledger.core.replay;

import java.time.LocalDate;
import org.mcrledger.core.report.MeasureSheet;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.tiering.Classes;
import org.mcrledger.core.tiering.CustomerMeasures;
import org.mcrledger.core.tiering.Sales;

/** All that schemes read of one customer, to be asked at any day. */
public record TierBasis(CustomerId customer, Sales sales, MeasureSheet.Row measures) {
  CustomerMeasures at(LocalDate day, Classes classes) {
    return CustomerMeasures.at(customer, day, classes, measures.measuredAt(day), sales);
  }

  /** How many sales and measures there are. */
  public int facts() {
    return sales.size() + measures.taken().size();
  }
}

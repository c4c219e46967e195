package org.mcrledger.core.replay;

import java.time.LocalDate;
import org.mcrledger.core.report.MeasureSheet;
import org.mcrledger.core.report.SalesBook;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.tiering.Classes;
import org.mcrledger.core.tiering.CustomerMeasures;

/** All that schemes read of one customer, to be asked at any day. */
public record TierBasis(CustomerId customer, SalesBook.Row sales, MeasureSheet.Row measures) {
  CustomerMeasures at(LocalDate day, Classes classes) {
    return CustomerMeasures.at(customer, day, classes, measures.measuredAt(day), sales.sales());
  }

  /** How many sales and measures there are. */
  public int facts() {
    return sales.sales().size() + measures.taken().size();
  }
}

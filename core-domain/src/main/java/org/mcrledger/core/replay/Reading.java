package org.mcrledger.core.replay;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.tiering.Classes;
import org.mcrledger.core.tiering.CustomerMeasures;
import org.mcrledger.core.tiering.Measured;

/**
 * What schemes of the same classes read of one customer on one day after the other: what cannot
 * have changed since the day before is not read again.
 */
final class Reading {
  private final TierBasis customer;
  private final Classes classes;
  private int counting = -1;
  private Map<Measure, Measured> recorded = Map.of();
  private @Nullable LocalDate day;
  private @Nullable CustomerMeasures last;

  Reading(TierBasis customer, Classes classes) {
    this.customer = customer;
    this.classes = classes;
  }

  /**
   * @param to not before the day asked for last
   */
  CustomerMeasures on(LocalDate to) {
    boolean alike =
        isRecordedAlike(to) && day != null && classes.readAlike(customer.sales(), day, to);
    CustomerMeasures read = last;
    if (!alike || read == null) {
      read = CustomerMeasures.at(customer.customer(), to, classes, recorded, customer.sales());
    }
    day = to;
    last = read;
    return read;
  }

  private boolean isRecordedAlike(LocalDate to) {
    int count = customer.measures().counting(to);
    if (count == counting) {
      return true;
    }
    counting = count;
    recorded = customer.measures().measuredAt(to);
    return false;
  }
}

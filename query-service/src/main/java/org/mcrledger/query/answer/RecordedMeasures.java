package org.mcrledger.query.answer;

import java.util.Collection;
import java.util.Map;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.tiering.Measured;
import org.mcrledger.kit.reading.AsOf;

/** What people recorded of customers that schemes read. */
public interface RecordedMeasures {
  /** Where nothing is recorded of anybody. */
  RecordedMeasures NONE = (_, _) -> Map.of();

  /**
   * The measures of these customers as they stand at the date, as known then; a customer without
   * any may be absent. Reads of one customer what is its own, not all there are.
   */
  Map<CustomerId, Map<Measure, Measured>> of(Collection<CustomerId> customers, AsOf asOf);
}

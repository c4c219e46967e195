package org.mcrledger.query.answer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mcrledger.core.report.MeasureSheet;
import org.mcrledger.core.report.MeasureSheet.Row;
import org.mcrledger.core.report.MeasureSheet.Taken;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.tiering.Measured;
import org.mcrledger.kit.reading.AsOf;

/** What customers were found to be like. */
public final class MeasureQueries {
  private final ReadTables tables;
  private final CustomerPlaces places;
  private final Names names;

  public MeasureQueries(ReadTables tables, CustomerPlaces places, Names names) {
    this.tables = tables;
    this.places = places;
    this.names = names;
  }

  /**
   * The findings on one customer. Refused with 404 where there is no such customer, denied where it
   * is out of scope.
   */
  public Row sheet(Asking asking, CustomerId customer) {
    places.require(asking, customer);
    return tables
        .row(tables.projections().measureSheet(), customer, asking.asOf())
        .map(sheet -> names.inTexts(asking, sheet))
        .orElseGet(() -> new MeasureSheet().initial(customer));
  }

  /** What holds of each of the customer's measures; what was not recorded is not there. */
  public Map<Measure, Taken> current(Asking asking, CustomerId customer) {
    return sheet(asking, customer).at(asking.asOf().validAt());
  }

  /** What was found of one measure, the last first. */
  public List<Taken> history(Asking asking, CustomerId customer, Measure measure) {
    return sheet(asking, customer).history(measure, asking.asOf().validAt());
  }

  /**
   * What holds of the measures of many customers, as tier schemes read it; those of whom nothing is
   * recorded are not there. Whether the reader may see them was asked before.
   */
  public Map<CustomerId, Map<Measure, Measured>> recorded(
      AsOf asOf, Collection<CustomerId> customers) {
    return tables.rows(tables.projections().measureSheet(), customers, asOf).entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey, each -> each.getValue().measuredAt(asOf.validAt())));
  }
}

package org.mcrledger.query.lab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mcrledger.core.event.CustomerEvent;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.MeasureEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.RevenueEvent;
import org.mcrledger.core.replay.TierBasis;
import org.mcrledger.core.report.MeasureSheet;
import org.mcrledger.core.report.SalesBook;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.tiering.Sales;

/**
 * What schemes read of all customers, out of one pass over their events; that of the last position
 * asked for is kept. For one thread.
 */
final class TierBases {
  private static final HoldingEvents.Concepts CONCEPTS =
      new HoldingEvents.Concepts(
          Set.of("customer", "measure", "revenue"), Set.of("customer", "measures", "revenue"));

  private final HoldingEvents.Source source;
  private final LastRead<List<TierBasis>> last = new LastRead<>(this::read);

  TierBases(HoldingEvents.Source source) {
    this.source = source;
  }

  /** Of all customers known at the position, or now. */
  List<TierBasis> upTo(long knownUpTo) {
    return last.upTo(knownUpTo == ReplayOrder.NOW ? source.history().head() : knownUpTo);
  }

  /** The position up to which the last ones reach. */
  long position() {
    return last.position();
  }

  private List<TierBasis> read(long upTo) {
    Books books = new Books();
    new HoldingEvents(source, CONCEPTS, upTo).each(books::add);
    return books.all();
  }

  /** Books and sheets while they are filled. */
  private static final class Books {
    private final MeasureSheet measureSheet = new MeasureSheet();
    private final Set<CustomerId> customers = new HashSet<>();
    private final Map<CustomerId, List<Recorded<LedgerEvent>>> sales = new HashMap<>();
    private final Map<CustomerId, MeasureSheet.Row> measures = new HashMap<>();

    void add(Recorded<LedgerEvent> recorded) {
      LedgerEvent that = recorded.event();
      if (that instanceof CustomerEvent event) {
        customers.add(event.customer());
      } else if (that instanceof RevenueEvent event) {
        sales.computeIfAbsent(event.customer(), _ -> new ArrayList<>()).add(recorded);
      } else if (that instanceof MeasureEvent event) {
        measures.compute(
            event.customer(),
            (customer, sheet) ->
                measureSheet.on(
                    sheet == null ? measureSheet.initial(customer) : sheet, recorded, event));
      }
    }

    List<TierBasis> all() {
      return customers.stream().map(this::basis).toList();
    }

    private TierBasis basis(CustomerId customer) {
      return new TierBasis(
          customer,
          Sales.of(SalesBook.of(customer, sales.getOrDefault(customer, List.of()))),
          measures.getOrDefault(customer, measureSheet.initial(customer)));
    }
  }
}

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
import org.mcrledger.core.replay.Footprint;
import org.mcrledger.core.replay.TierBasis;
import org.mcrledger.core.report.MeasureSheet;
import org.mcrledger.core.report.SalesBook;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.tiering.Sales;

/**
 * What schemes read of all customers, kept and read on from where it was read to. For one thread.
 */
final class TierBases implements Kept {
  private static final HoldingEvents.Concepts CONCEPTS =
      new HoldingEvents.Concepts(
          Set.of("customer", "measure", "revenue"), Set.of("customer", "measures", "revenue"));

  private final HoldingEvents.Source source;
  private final KeptFold<Books> fold;
  private long bytes;

  TierBases(HoldingEvents.Source source) {
    this.source = source;
    this.fold = new KeptFold<>(source, CONCEPTS, Books::new, Books::add);
  }

  /**
   * Of all customers known at the position, or now.
   *
   * @param stillWanted asked now and then; throws to give up
   */
  List<TierBasis> upTo(long knownUpTo, Runnable stillWanted) {
    long upTo = knownUpTo == ReplayOrder.NOW ? source.history().head() : knownUpTo;
    bytes = 0;
    List<TierBasis> all = fold.upTo(upTo, stillWanted).all(stillWanted);
    int facts = all.stream().mapToInt(TierBasis::facts).sum();
    bytes = new Footprint.OfTiers(all.size(), facts, 0, 0).bytes(0);
    return all;
  }

  @Override
  public long bytes() {
    return bytes;
  }

  @Override
  public void forget() {
    fold.forget();
    bytes = 0;
  }

  /** The position up to which the last ones reach. */
  long position() {
    return fold.position();
  }

  /** Books and sheets while they are filled. */
  private static final class Books {
    private final MeasureSheet measureSheet = new MeasureSheet();
    private final Set<CustomerId> customers = new HashSet<>();
    private final Map<CustomerId, List<Recorded<LedgerEvent>>> sales = new HashMap<>();
    private final Map<CustomerId, MeasureSheet.Row> measures = new HashMap<>();

    /** Those of whom nothing new was heard since they were made. */
    private final Map<CustomerId, TierBasis> made = new HashMap<>();

    void add(Recorded<LedgerEvent> recorded) {
      LedgerEvent that = recorded.event();
      that.customers().forEach(made::remove);
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

    List<TierBasis> all(Runnable stillWanted) {
      List<TierBasis> all = new ArrayList<>(customers.size());
      for (CustomerId customer : customers) {
        stillWanted.run();
        all.add(made.computeIfAbsent(customer, this::basis));
      }
      return all;
    }

    private TierBasis basis(CustomerId customer) {
      return new TierBasis(
          customer,
          Sales.of(SalesBook.of(customer, sales.getOrDefault(customer, List.of()))),
          measures.getOrDefault(customer, measureSheet.initial(customer)));
    }
  }
}

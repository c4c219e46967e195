package org.mcrledger.core.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntConsumer;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.tiering.CustomerMeasures;
import org.mcrledger.core.tiering.Evaluation;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.core.tiering.Tiering;

/**
 * Two schemes over the same customers: each customer is evaluated once by each at a month-end, and
 * all that is told of the two is taken from these evaluations. A customer's months follow one
 * another, so that its sales are at hand in the processor; a year at a time, so that a long period
 * takes no more memory than a short one where everybody's sales must be ranked.
 */
final class TierRuns {
  private static final int CUSTOMERS_AT_ONCE = 250;

  private static final int MONTHS_AT_ONCE = MonthEnds.OF_A_YEAR;

  private final List<TierBasis> customers;
  private final MonthEnds months;
  private final Pieces pieces;
  private final IntConsumer progress;
  private final Run before;
  private final Run after;
  private final boolean alike;
  private final TierMovers movers;

  TierRuns(TierReplay replay, TierScheme before, TierScheme after, IntConsumer progress) {
    this.customers = replay.customers();
    this.months = replay.months();
    this.pieces = new Pieces(customers.size(), CUSTOMERS_AT_ONCE);
    this.progress = progress;
    List<CustomerId> ids = customers.stream().map(TierBasis::customer).toList();
    this.before = new Run(new TierReplayed(ids, months, before));
    this.after = new Run(new TierReplayed(ids, months, after));
    this.alike = before.classes().equals(after.classes());
    this.movers = new TierMovers(new TierCauses(before, after), customers.size());
  }

  TierComparison compared() {
    for (int month = 0; month < months.count(); month += MONTHS_AT_ONCE) {
      classAll(month, Math.min(month + MONTHS_AT_ONCE, months.count()));
    }
    return new TierComparison(
        before.replayed,
        after.replayed,
        movers.all(),
        before.wanting.counts(),
        after.wanting.counts());
  }

  private void classAll(int first, int end) {
    Tierings was = tierings(before, first, end);
    Tierings is = tierings(after, first, end);
    pieces.each(
        (from, to) -> {
          for (int customer = from; customer < to; customer++) {
            classOne(customer, was, is, first, end);
          }
          progress.accept(2 * (to - from) * (end - first));
        });
  }

  private Tierings tierings(Run run, int first, int end) {
    List<LocalDate> days = months.dates(first, end);
    return new Tierings(run.replayed.scheme(), customers, days, pieces, () -> progress.accept(0));
  }

  private void classOne(int customer, Tierings was, Tierings is, int first, int end) {
    Reading one = new Reading(customers.get(customer), before.replayed.scheme().classes());
    Reading other = new Reading(customers.get(customer), after.replayed.scheme().classes());
    for (int month = first; month < end; month++) {
      int day = month - first;
      CustomerMeasures measures = was.measures(customer, day, one);
      CustomerMeasures others = alike ? measures : is.measures(customer, day, other);
      Tiering by = is.at(day);
      Evaluation earlier = before.put(customer, month, was.at(day), measures);
      Evaluation later = after.put(customer, month, by, others);
      movers.compare(customer, month, earlier, later, by);
    }
  }

  /** What comes of one of the two. */
  private record Run(TierReplayed replayed, Wanting wanting) {
    Run(TierReplayed replayed) {
      this(replayed, new Wanting());
    }

    Evaluation put(int customer, int month, Tiering by, CustomerMeasures measures) {
      Evaluation evaluation = by.evaluate(measures);
      replayed.put(customer, month, evaluation);
      if (month == replayed.months().count() - 1) {
        wanting.add(evaluation);
      }
      return evaluation;
    }
  }
}

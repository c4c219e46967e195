package org.mcrledger.core.replay;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Measure;

/**
 * Two schemes beside each other over one replay: where each customer stands under the one and under
 * the other.
 *
 * @param movers in the order of the customers
 * @param wantingBefore at the last month-end, for want of which measures the first scheme finds how
 *     many customers not assessable; one that lacks several is counted for each
 * @param wantingAfter the same under the second
 */
public record TierComparison(
    TierReplayed before,
    TierReplayed after,
    List<TierMover> movers,
    Map<Measure, Integer> wantingBefore,
    Map<Measure, Integer> wantingAfter) {

  /** Where a customer stands at one month-end, under both schemes. */
  public record Month(LocalDate at, Classed before, Classed after) {}

  /** The customer at every month-end; empty where there is none such. */
  public Optional<List<Month>> timeline(CustomerId wanted) {
    int customer = before.customers().indexOf(wanted);
    return customer < 0
        ? Optional.empty()
        : Optional.of(
            IntStream.range(0, before.months().count())
                .mapToObj(
                    month ->
                        new Month(
                            before.months().date(month),
                            before.at(customer, month),
                            after.at(customer, month)))
                .toList());
  }

  /** One field of the matrix that holds anybody. */
  public record Field(Classed before, Classed after, int customers) {}

  /** How many customers stand where before and after at the month-end, by tier from the highest. */
  public List<Field> matrix(int month) {
    Map<List<Classed>, Integer> counts = new LinkedHashMap<>();
    for (int customer = 0; customer < before.customers().size(); customer++) {
      counts.merge(List.of(before.at(customer, month), after.at(customer, month)), 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .map(each -> new Field(each.getKey().getFirst(), each.getKey().getLast(), each.getValue()))
        .sorted(
            Comparator.<Field>comparingInt(field -> before.order(field.before()))
                .thenComparingInt(field -> after.order(field.after())))
        .toList();
  }
}

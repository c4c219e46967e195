package org.mcrledger.query.lab;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mcrledger.core.event.Effects;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.report.CustomerCard;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.core.term.Timeline;
import org.mcrledger.ledger.read.BulkReader.Range;
import org.mcrledger.query.lab.ReplayResult.CustomerLabel;

/**
 * What customers have in common, as was said last up to a position: who asks again years later gets
 * the same, whatever was said since. For one thread.
 */
final class CustomerLabels {
  private static final CustomerCard CARD = new CustomerCard();

  /** Types whose events, and those that they amend, say something of customers. */
  private static final Set<String> SAID_BY = Set.of("customer", "correction");

  /** So many take a moment; who gives up waits no longer. */
  private static final int READ_AT_ONCE = 500;

  private final HoldingEvents.Source source;
  private final Map<CustomerId, CustomerLabel> labels = new HashMap<>();
  private long position = Long.MIN_VALUE;

  CustomerLabels(HoldingEvents.Source source) {
    this.source = source;
  }

  /**
   * Those of the customers; what was asked before is remembered where nothing was said since.
   *
   * @param stillWanted asked now and then; throws to give up
   */
  Map<CustomerId, CustomerLabel> of(
      Collection<CustomerId> customers, long upTo, Runnable stillWanted) {
    moveTo(upTo, stillWanted);
    List<CustomerId> unread =
        customers.stream().filter(each -> !labels.containsKey(each)).distinct().toList();
    for (int from = 0; from < unread.size(); from += READ_AT_ONCE) {
      stillWanted.run();
      read(unread.subList(from, Math.min(from + READ_AT_ONCE, unread.size())));
    }
    return labels;
  }

  private void moveTo(long upTo, Runnable stillWanted) {
    if (upTo < position) {
      labels.clear();
    } else if (upTo > position && !labels.isEmpty()) {
      source
          .stored()
          .each(
              new Range(position, upTo),
              SAID_BY,
              source.workers(),
              recorded -> {
                stillWanted.run();
                recorded.event().customers().forEach(labels::remove);
              });
    }
    position = upTo;
  }

  /** One of whom nobody said anything has none, once that is known. */
  private void read(List<CustomerId> customers) {
    List<StreamName> streams =
        customers.stream().map(customer -> StreamName.of("customer", customer)).toList();
    Map<StreamName, List<Recorded<LedgerEvent>>> recorded =
        source.history().ofStreams(streams, position).stream()
            .collect(Collectors.groupingBy(each -> each.event().stream()));
    for (CustomerId customer : customers) {
      List<Recorded<LedgerEvent>> holding =
          Effects.effective(recorded.getOrDefault(StreamName.of("customer", customer), List.of()));
      labels.put(
          customer, holding.isEmpty() ? CustomerLabel.NONE : label(CARD.fold(customer, holding)));
    }
  }

  private static CustomerLabel label(CustomerCard.Row card) {
    Optional<CustomerProfile> profile = last(card.profiles());
    return new CustomerLabel(
        profile.flatMap(CustomerProfile::region),
        profile.flatMap(CustomerProfile::industry),
        last(card.owners()).map(StaffId::value));
  }

  private static <T> Optional<T> last(Timeline<T> timeline) {
    return Optional.ofNullable(timeline.since().lastEntry()).map(Map.Entry::getValue);
  }
}

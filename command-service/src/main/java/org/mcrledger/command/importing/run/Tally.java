package org.mcrledger.command.importing.run;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mcrledger.core.event.ContactEvent.ContactRegistered;
import org.mcrledger.core.event.CustomerEvent.CustomerRegistered;
import org.mcrledger.core.event.EngagementEvent.EngagementHeld;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.MeasureEvent.MeasureTaken;
import org.mcrledger.core.event.RevenueEvent.OrdersRecorded;
import org.mcrledger.core.event.RevenueEvent.ReceiptsRecorded;
import org.mcrledger.core.event.RevenueEvent.RevenueRecorded;
import org.mcrledger.core.event.StaffEvent.StaffRegistered;
import org.mcrledger.core.term.Keyed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The counts of an import: what its report says, and what a later run goes on from. */
final class Tally {
  /** What is counted, in the order in which a report shows it. */
  enum Count {
    IMPORTED,
    SKIPPED,
    REFUSED,
    ALREADY_THERE,
    EVENTS,
    CUSTOMERS,
    STAFF,
    CONTACTS,
    ENGAGEMENTS,
    REVENUES,
    ORDERS,
    RECEIPTS,
    MEASURES,
    NAMES_WITH_ONE_ID;

    String key() {
      return Keyed.keyOf(this);
    }
  }

  private static final Map<Class<? extends LedgerEvent>, Count> COUNTED_AS =
      Map.of(
          CustomerRegistered.class, Count.CUSTOMERS,
          StaffRegistered.class, Count.STAFF,
          ContactRegistered.class, Count.CONTACTS,
          EngagementHeld.class, Count.ENGAGEMENTS,
          RevenueRecorded.class, Count.REVENUES,
          OrdersRecorded.class, Count.ORDERS,
          ReceiptsRecorded.class, Count.RECEIPTS,
          MeasureTaken.class, Count.MEASURES);

  private final Map<Count, Long> counts = new EnumMap<>(Count.class);
  private final Map<String, Long> skippedBecause = new TreeMap<>();

  Tally() {
    for (Count count : Count.values()) {
      counts.put(count, 0L);
    }
  }

  /** The counts that a report or checkpoint holds. */
  static Tally of(JsonNode json) {
    Tally tally = new Tally();
    for (Count count : Count.values()) {
      tally.counts.put(count, json.path(count.key()).longValue(0));
    }
    json.path("skipped-because")
        .forEachEntry((because, n) -> tally.skippedBecause.put(because, n.longValue()));
    return tally;
  }

  void add(Count count, long more) {
    counts.merge(count, more, Long::sum);
  }

  /** Counts an event that was recorded, as what it is. */
  void count(LedgerEvent event) {
    add(Count.EVENTS, 1);
    Optional.ofNullable(COUNTED_AS.get(event.getClass())).ifPresent(count -> add(count, 1));
  }

  /** All rows that were looked at. */
  long rows() {
    return get(Count.IMPORTED) + get(Count.SKIPPED) + get(Count.REFUSED) + get(Count.ALREADY_THERE);
  }

  void skip(String because, long rows) {
    add(Count.SKIPPED, rows);
    skippedBecause.merge(because, rows, Long::sum);
  }

  long get(Count count) {
    return counts.getOrDefault(count, 0L);
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("rows", rows());
    counts.forEach((count, n) -> json.put(count.key(), n));
    ObjectNode because = json.putObject("skipped-because");
    skippedBecause.forEach(because::put);
    return json;
  }
}

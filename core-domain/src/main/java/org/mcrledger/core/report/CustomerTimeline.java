package org.mcrledger.core.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.Effects;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.report.Amendments.Amendment;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;

/**
 * All that happened with a customer, the last first by when it happened; of two on one day the
 * later recorded stands first.
 *
 * @param lateDays recorded more days than this after it happened, a fact is shown as late
 * @param zone the business time zone, which says on which day something was recorded
 */
public record CustomerTimeline(int lateDays, ZoneId zone) {
  /**
   * One happening.
   *
   * @param recorded as it holds: where it was corrected, with the corrected event
   * @param original what stood there before a correction
   * @param late it was recorded long after it happened
   * @param amendment the void that struck it out, or the correction that changed it
   */
  public record Entry(
      Recorded<LedgerEvent> recorded,
      Optional<LedgerEvent> original,
      boolean late,
      Optional<Amendment> amendment) {
    public boolean isVoided() {
      return amendment.filter(a -> a.kind() == Amendments.Kind.VOIDED).isPresent();
    }
  }

  /** Newest first. */
  private static final Comparator<Entry> ORDER =
      Comparator.<Entry, LocalDate>comparing(e -> e.recorded().event().occurred().to())
          .thenComparingLong(e -> e.recorded().position())
          .reversed();

  /**
   * The timeline out of all that was recorded on the customer, corrections and their targets
   * included, in the order of positions. An event that a correction moved to another customer is
   * shown there, and here no more.
   */
  public List<Entry> of(CustomerId customer, List<Recorded<LedgerEvent>> recorded) {
    Amendments amendments = Amendments.of(recorded);
    Map<EventId, Recorded<LedgerEvent>> holding = new HashMap<>();
    Effects.effective(recorded).forEach(e -> holding.put(e.id(), e));
    List<Entry> entries = new ArrayList<>();
    for (Recorded<LedgerEvent> once : recorded) {
      if (once.event() instanceof CorrectionEvent) {
        continue;
      }
      Recorded<LedgerEvent> now = holding.getOrDefault(once.id(), once);
      if (now.event().customers().contains(customer)) {
        entries.add(entry(once, now, amendments.of(once.id())));
      }
    }
    entries.sort(ORDER);
    return List.copyOf(entries);
  }

  private Entry entry(
      Recorded<LedgerEvent> once, Recorded<LedgerEvent> now, Optional<Amendment> amendment) {
    Optional<LedgerEvent> original =
        now.event().equals(once.event()) ? Optional.empty() : Optional.of(once.event());
    return new Entry(now, original, isLate(now), amendment);
  }

  private boolean isLate(Recorded<LedgerEvent> recorded) {
    LocalDate recordedOn = LocalDate.ofInstant(recorded.recordedAt(), zone);
    return recordedOn.isAfter(recorded.event().occurred().to().plusDays(lateDays));
  }
}

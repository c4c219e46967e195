package org.mcrledger.core.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.event.OpportunityEvent;
import org.mcrledger.core.event.OpportunityEvent.OpportunityClosed;
import org.mcrledger.core.event.OpportunityEvent.OpportunityOpened;
import org.mcrledger.core.event.OpportunityEvent.StanceRecorded;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.report.OpportunityCard.Row;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.FreeText;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.OpportunityResult;

/**
 * What an opportunity is called, whose it is, and how it ended: what a stance on it is shown by.
 */
public final class OpportunityCard implements LedgerView<OpportunityId, Row> {
  /** How an opportunity was opened. */
  public record Opening(
      CustomerId customer, @FreeText String name, Importance importance, LocalDate on) {}

  /** How it ended. */
  public record Closing(OpportunityResult result, LocalDate on) {}

  /**
   * One opportunity.
   *
   * @param opening empty where the opening was voided
   * @param closing empty while it is open
   */
  public record Row(
      OpportunityId opportunity, Optional<Opening> opening, Optional<Closing> closing) {}

  @Override
  public Row initial(OpportunityId key) {
    return new Row(key, Optional.empty(), Optional.empty());
  }

  @Override
  public Set<OpportunityId> keys(Recorded<?> recorded, OpportunityEvent event) {
    return switch (event) {
      case OpportunityOpened e -> Set.of(e.opportunity());
      case OpportunityClosed e -> Set.of(e.opportunity());
      case StanceRecorded _ -> Set.of();
    };
  }

  @Override
  public Row on(Row row, Recorded<?> recorded, OpportunityEvent event) {
    return switch (event) {
      case OpportunityOpened e ->
          new Row(
              e.opportunity(),
              Optional.of(new Opening(e.customer(), e.name(), e.importance(), e.on())),
              row.closing());
      case OpportunityClosed e ->
          new Row(e.opportunity(), row.opening(), Optional.of(new Closing(e.result(), e.on())));
      case StanceRecorded _ -> row;
    };
  }
}

package org.mcrledger.core.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mcrledger.core.event.AgreementEvent;
import org.mcrledger.core.event.AgreementEvent.AgreementAmended;
import org.mcrledger.core.event.AgreementEvent.AgreementDrafted;
import org.mcrledger.core.event.AgreementEvent.AgreementRenewed;
import org.mcrledger.core.event.AgreementEvent.AgreementSigned;
import org.mcrledger.core.event.AgreementEvent.AgreementTerminated;
import org.mcrledger.core.event.EngagementEvent.EngagementHeld;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.RevenueEvent.OrdersRecorded;
import org.mcrledger.core.event.RevenueEvent.ReceiptsRecorded;
import org.mcrledger.core.event.RevenueEvent.RevenueRecorded;
import org.mcrledger.core.term.AgreementId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.EventId;

/**
 * The events behind a customer's figures: what {@link YearSheet} counts and sums, and what the key
 * layer is made of.
 *
 * @param holding what holds of all that was recorded on the customer, in the order of positions
 * @param year the year of the figure; empty: of all years
 * @param day the last day asked for: what is in force is asked on it, or on the year's last
 * @param scores the outcomes and overrides shown of the key persons on a day; asked only where they
 *     are wanted
 */
public record Behind(
    CustomerId customer,
    List<Recorded<LedgerEvent>> holding,
    Optional<Integer> year,
    LocalDate day,
    Scores scores) {
  /** Which events say the scores of the customer's key persons. */
  @FunctionalInterface
  public interface Scores {
    Set<EventId> on(LocalDate day);
  }

  public Set<EventId> of(Figure figure) {
    return switch (figure) {
      case ENGAGEMENTS -> held(_ -> true);
      case CONTACTS_MET -> held(with -> with.met().findAny().isPresent());
      case HIGH_LEVEL_VISITS -> held(HeldWith::isHighLevelVisit);
      case ALIGNMENT_MEETINGS ->
          held(with -> with.held().kind() == EngagementKind.ALIGNMENT_MEETING);
      case AGREEMENTS_IN_FORCE -> inForce();
      case REVENUE -> ofTheYear(RevenueRecorded.class::isInstance);
      case ORDERS -> ofTheYear(OrdersRecorded.class::isInstance);
      case RECEIPTS -> ofTheYear(ReceiptsRecorded.class::isInstance);
      case KEY_LAYER -> scores.on(lastDay());
    };
  }

  private Set<EventId> held(Predicate<HeldWith> counts) {
    return ofTheYear(
        event -> event instanceof EngagementHeld held && counts.test(new HeldWith(customer, held)));
  }

  private Set<EventId> ofTheYear(Predicate<LedgerEvent> counts) {
    return holding.stream()
        .filter(recorded -> recorded.event().customers().contains(customer))
        .filter(recorded -> year.filter(y -> recorded.event().occurred().year() != y).isEmpty())
        .filter(recorded -> counts.test(recorded.event()))
        .map(Recorded::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private LocalDate lastDay() {
    return year.map(y -> LocalDate.of(y, 12, 31)).filter(end -> end.isBefore(day)).orElse(day);
  }

  private Set<EventId> inForce() {
    Map<AgreementId, List<Recorded<LedgerEvent>>> agreements = new HashMap<>();
    for (Recorded<LedgerEvent> recorded : holding) {
      if (recorded.event() instanceof AgreementEvent event && event.customer().equals(customer)) {
        agreements.computeIfAbsent(event.agreement(), _ -> new ArrayList<>()).add(recorded);
      }
    }
    Set<EventId> found = new HashSet<>();
    agreements.values().forEach(ofOne -> covering(ofOne, lastDay()).ifPresent(found::add));
    return Set.copyOf(found);
  }

  /** Of several that cover the day the last recorded; none once the agreement has ended. */
  private static Optional<EventId> covering(List<Recorded<LedgerEvent>> ofOne, LocalDate day) {
    Optional<EventId> covering = Optional.empty();
    for (Recorded<LedgerEvent> recorded : ofOne) {
      switch ((AgreementEvent) recorded.event()) {
        case AgreementTerminated e when !day.isBefore(e.on()) -> {
          return Optional.empty();
        }
        case AgreementSigned e when e.inForce().holds(day) -> covering = Optional.of(recorded.id());
        case AgreementRenewed e when e.inForce().holds(day) ->
            covering = Optional.of(recorded.id());
        case AgreementDrafted _,
            AgreementSigned _,
            AgreementRenewed _,
            AgreementAmended _,
            AgreementTerminated _ -> {}
      }
    }
    return covering;
  }
}

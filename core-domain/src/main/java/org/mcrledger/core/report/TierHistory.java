package org.mcrledger.core.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mcrledger.core.event.CustomerEvent;
import org.mcrledger.core.event.CustomerEvent.TierDecided;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.report.Amendments.Amendment;
import org.mcrledger.core.report.TierHistory.Row;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FreeText;
import org.mcrledger.core.term.ReasonCode;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.TierKey;

/**
 * Who changed which tier, when, why and on what evidence. What was voided or corrected stays,
 * struck out, with who did that and why: an audit hides nothing.
 */
public final class TierHistory implements LedgerView<CustomerId, Row> {
  private static final Comparator<Decision> IN_ORDER_OF_EFFECT =
      Comparator.comparing(Decision::on).thenComparingLong(Decision::position);

  /**
   * One tier decision as it was said.
   *
   * @param on the day it takes effect, {@code until} the last on which it holds
   * @param evidence ids of events, sorted
   * @param proposal the proposal that it answers, where it answers one
   * @param corrected the correction that put these words in place of others
   * @param struck what took these words out of force
   */
  public record Decision(
      EventId event,
      long position,
      Instant recordedAt,
      String account,
      Optional<StaffId> staff,
      SchemeKey scheme,
      String schemeVersion,
      TierKey tier,
      ReasonCode code,
      @FreeText String because,
      LocalDate on,
      Optional<LocalDate> until,
      List<EventId> evidence,
      Optional<EventId> proposal,
      Optional<Amendment> corrected,
      Optional<Amendment> struck) {
    boolean holds(LocalDate day) {
      return !day.isBefore(on) && (until.isEmpty() || !day.isAfter(until.get()));
    }

    Decision correctedBy(Optional<Amendment> amendment) {
      return with(amendment, struck);
    }

    Decision struckBy(Optional<Amendment> amendment) {
      return with(corrected, amendment);
    }

    private Decision with(Optional<Amendment> correctedNow, Optional<Amendment> struckNow) {
      return new Decision(
          event,
          position,
          recordedAt,
          account,
          staff,
          scheme,
          schemeVersion,
          tier,
          code,
          because,
          on,
          until,
          evidence,
          proposal,
          correctedNow,
          struckNow);
    }
  }

  /** One line of the audit: a decision, and the tier it took the customer out of. */
  public record Change(CustomerId customer, Decision decision, Optional<TierKey> from) {}

  /** The decisions on a customer, in the order of their recording. */
  public record Row(CustomerId customer, List<Decision> decisions) {
    public List<Change> changes() {
      return decisions.stream().map(d -> new Change(customer, d, tierBefore(d))).toList();
    }

    /** The decision that holds on the day: of those in force the last to take effect. */
    public Optional<Decision> held(SchemeKey scheme, LocalDate day) {
      return inEffect(scheme).filter(d -> d.holds(day)).reduce((_, later) -> later);
    }

    /** A decision for a time that is up, and that nothing later has taken the place of. */
    public Optional<Decision> expired(SchemeKey scheme, LocalDate day) {
      return inEffect(scheme)
          .filter(d -> !d.on().isAfter(day))
          .reduce((_, later) -> later)
          .filter(d -> !d.holds(day));
    }

    private Stream<Decision> inEffect(SchemeKey scheme) {
      return decisions.stream()
          .filter(d -> d.struck().isEmpty() && d.scheme().equals(scheme))
          .sorted(IN_ORDER_OF_EFFECT);
    }

    /** The tier that would hold on the day without the decision, as far as was known then. */
    private Optional<TierKey> tierBefore(Decision decision) {
      return decisions.stream()
          .filter(
              d ->
                  d.position() < decision.position()
                      && d.struck().isEmpty()
                      && d.scheme().equals(decision.scheme())
                      && d.holds(decision.on()))
          .max(IN_ORDER_OF_EFFECT)
          .map(Decision::tier);
    }
  }

  @Override
  public Row initial(CustomerId key) {
    return new Row(key, List.of());
  }

  @Override
  public Set<CustomerId> keys(Recorded<?> recorded, CustomerEvent event) {
    return event instanceof TierDecided e ? Set.of(e.customer()) : Set.of();
  }

  @Override
  public Row on(Row row, Recorded<?> recorded, CustomerEvent event) {
    return switch (event) {
      case TierDecided e ->
          new Row(row.customer, Copies.with(row.decisions, decision(recorded, e)));
      case CustomerEvent.CustomerRegistered _,
          CustomerEvent.ProfileRevised _,
          CustomerEvent.HospitalityRuled _,
          CustomerEvent.OwnerAssigned _ ->
          row;
    };
  }

  /** Beside what holds, the decisions that no longer do, each marked with what struck it out. */
  @Override
  public Row fold(CustomerId key, List<Recorded<LedgerEvent>> recorded, LocalDate until) {
    Amendments amendments = Amendments.of(recorded);
    List<Decision> all = new ArrayList<>();
    for (Decision holding : LedgerView.super.fold(key, recorded, until).decisions()) {
      all.add(holding.correctedBy(amendments.of(holding.event())));
    }
    for (Recorded<LedgerEvent> once : recorded) {
      Optional<Amendment> struck = amendments.of(once.id());
      if (struck.isPresent()
          && once.event() instanceof TierDecided decided
          && decided.customer().equals(key)
          && !decided.occurred().to().isAfter(until)) {
        all.add(decision(once, decided).struckBy(struck));
      }
    }
    all.sort(Comparator.comparingLong(Decision::position).thenComparing(d -> d.struck().isEmpty()));
    return new Row(key, List.copyOf(all));
  }

  private static Decision decision(Recorded<?> recorded, TierDecided e) {
    return new Decision(
        recorded.id(),
        recorded.position(),
        recorded.recordedAt(),
        recorded.by().account(),
        recorded.by().staff(),
        e.scheme(),
        e.schemeVersion(),
        e.tier(),
        e.code(),
        e.because(),
        e.on(),
        e.until(),
        Copies.sorted(List.copyOf(e.evidence()), Comparator.comparing(EventId::toString)),
        e.proposal(),
        Optional.empty(),
        Optional.empty());
  }
}

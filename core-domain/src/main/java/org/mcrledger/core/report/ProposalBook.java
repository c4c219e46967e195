package org.mcrledger.core.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.mcrledger.core.event.CustomerEvent;
import org.mcrledger.core.event.CustomerEvent.TierDecided;
import org.mcrledger.core.event.ProposalEvent;
import org.mcrledger.core.event.ProposalEvent.ProposalDeclined;
import org.mcrledger.core.event.ProposalEvent.TierProposed;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.report.ProposalBook.Row;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FreeText;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.TierFinding.Result;
import org.mcrledger.core.term.TierKey;

/**
 * What schemes proposed for each customer, and what became of it. The measures and the events they
 * came from stand in the proposal itself: a row that held them would be as long as they are.
 */
public final class ProposalBook implements LedgerView<CustomerId, Row> {
  /** What people made of a proposal. */
  public enum Answer implements Keyed {
    ACCEPTED,
    OVERRIDDEN,
    DECLINED;

    @Override
    public String key() {
      return Keyed.keyOf(this);
    }
  }

  /**
   * The answer as it was recorded.
   *
   * @param event the tier decision, or the declining
   * @param tier the tier decided
   * @param until the last day that tier holds, where it was decided for a time
   */
  public record Settlement(
      Answer answer,
      EventId event,
      long position,
      Instant at,
      String account,
      Optional<StaffId> staff,
      Optional<TierKey> tier,
      @FreeText String because,
      LocalDate on,
      Optional<LocalDate> until) {}

  /**
   * One proposal.
   *
   * @param on the day that was evaluated
   * @param basis the position up to which the ledger was read
   * @param needs the measures for want of which no tier follows
   * @param held the tier that held on that day
   */
  public record Proposal(
      EventId event,
      long position,
      Instant recordedAt,
      String account,
      SchemeKey scheme,
      String version,
      LocalDate on,
      long basis,
      Result result,
      Optional<TierKey> tier,
      Set<Measure> needs,
      Optional<TierKey> held,
      Optional<Settlement> settled) {
    Proposal settledBy(Settlement settlement) {
      return new Proposal(
          event,
          position,
          recordedAt,
          account,
          scheme,
          version,
          on,
          basis,
          result,
          tier,
          needs,
          held,
          Optional.of(settlement));
    }
  }

  /** One customer's proposals, in the order of their recording. */
  public record Row(CustomerId customer, List<Proposal> proposals) {
    public Row {
      proposals = List.copyOf(proposals);
    }

    /** A later proposal of the same scheme takes an earlier one's place. */
    public boolean isSuperseded(Proposal proposal) {
      return proposal.settled().isEmpty()
          && proposals.stream()
              .anyMatch(
                  other ->
                      other.scheme().equals(proposal.scheme())
                          && other.position() > proposal.position());
    }

    /** Nobody has answered it, and none has taken its place. */
    public boolean isOpen(Proposal proposal) {
      return proposal.settled().isEmpty() && !isSuperseded(proposal);
    }

    /** The one that people are asked to answer under the scheme. */
    public Optional<Proposal> open(SchemeKey scheme) {
      return proposals.stream()
          .filter(proposal -> proposal.scheme().equals(scheme) && isOpen(proposal))
          .findFirst();
    }

    public Optional<Proposal> find(EventId proposal) {
      return proposals.stream().filter(each -> each.event().equals(proposal)).findFirst();
    }

    private Row answered(EventId proposal, UnaryOperator<Proposal> with) {
      return new Row(
          customer,
          proposals.stream()
              .map(each -> each.event().equals(proposal) ? with.apply(each) : each)
              .toList());
    }
  }

  @Override
  public Row initial(CustomerId key) {
    return new Row(key, List.of());
  }

  @Override
  public Set<CustomerId> keys(Recorded<?> recorded, ProposalEvent event) {
    return Set.of(event.customer());
  }

  @Override
  public Row on(Row row, Recorded<?> recorded, ProposalEvent event) {
    return switch (event) {
      case TierProposed e -> new Row(row.customer, Copies.with(row.proposals, made(recorded, e)));
      case ProposalDeclined e ->
          row.answered(e.proposal(), each -> each.settledBy(declined(recorded, e)));
    };
  }

  @Override
  public Set<CustomerId> keys(Recorded<?> recorded, CustomerEvent event) {
    return event instanceof TierDecided decided && decided.proposal().isPresent()
        ? Set.of(event.customer())
        : Set.of();
  }

  @Override
  public Row on(Row row, Recorded<?> recorded, CustomerEvent event) {
    return switch (event) {
      case TierDecided e when e.proposal().isPresent() ->
          row.answered(
              e.proposal().get(), each -> each.settledBy(decided(recorded, e, each.tier())));
      case TierDecided _,
          CustomerEvent.CustomerRegistered _,
          CustomerEvent.ProfileRevised _,
          CustomerEvent.HospitalityRuled _,
          CustomerEvent.OwnerAssigned _ ->
          row;
    };
  }

  private static Proposal made(Recorded<?> recorded, TierProposed e) {
    return new Proposal(
        recorded.id(),
        recorded.position(),
        recorded.recordedAt(),
        recorded.by().account(),
        e.scheme(),
        e.schemeVersion(),
        e.on(),
        e.basis(),
        e.found().result(),
        e.found().tier(),
        e.found().needs(),
        e.holds(),
        Optional.empty());
  }

  private static Settlement declined(Recorded<?> recorded, ProposalDeclined e) {
    return settlement(
        recorded, Answer.DECLINED, Optional.empty(), e.because(), e.on(), Optional.empty());
  }

  private static Settlement decided(
      Recorded<?> recorded, TierDecided e, Optional<TierKey> proposed) {
    Answer answer =
        proposed.filter(e.tier()::equals).isPresent() ? Answer.ACCEPTED : Answer.OVERRIDDEN;
    return settlement(recorded, answer, Optional.of(e.tier()), e.because(), e.on(), e.until());
  }

  private static Settlement settlement(
      Recorded<?> recorded,
      Answer answer,
      Optional<TierKey> tier,
      String because,
      LocalDate on,
      Optional<LocalDate> until) {
    return new Settlement(
        answer,
        recorded.id(),
        recorded.position(),
        recorded.recordedAt(),
        recorded.by().account(),
        recorded.by().staff(),
        tier,
        because,
        on,
        until);
  }
}

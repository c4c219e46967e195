package org.mcrledger.command.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.correction.EffectiveFold;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.ProposalEvent;
import org.mcrledger.core.event.ProposalEvent.TierProposed;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.proposal.ProposalDecider;
import org.mcrledger.core.proposal.ProposalIds;
import org.mcrledger.core.proposal.ProposalState;
import org.mcrledger.core.report.Amendments;
import org.mcrledger.core.report.CustomerCard;
import org.mcrledger.core.report.CustomerCard.TierStep;
import org.mcrledger.core.report.MeasureSheet;
import org.mcrledger.core.report.SalesBook;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.TierFinding;
import org.mcrledger.core.tiering.CustomerMeasures;
import org.mcrledger.core.tiering.Proposing;
import org.mcrledger.core.tiering.Proposing.Answer;
import org.mcrledger.core.tiering.Proposing.Asked;
import org.mcrledger.core.tiering.Proposing.Held;
import org.mcrledger.core.tiering.TierScheme;

/** What the ledger holds of one customer that a proposal rests on. */
final class Basis {
  private final CustomerId customer;
  private final List<Recorded<LedgerEvent>> known;
  private final CustomerCard.Row card;
  private final ProposalState proposals;
  private final Map<EventId, LocalDate> declined;
  private final long nextVersion;

  /**
   * @param all what concerns the customer, in order
   * @param position up to which facts are read; proposals are known whenever they were made
   */
  Basis(CustomerId customer, List<Recorded<LedgerEvent>> all, long position) {
    this.customer = customer;
    this.known = all.stream().filter(each -> each.position() <= position).toList();
    this.card = new CustomerCard().fold(customer, known);
    List<Recorded<LedgerEvent>> own =
        all.stream().filter(each -> each.event().stream().concept().equals("proposals")).toList();
    this.proposals = new EffectiveFold<>(ProposalEvent.class, new ProposalDecider()).of(own);
    this.declined = Declined.of(own);
    this.nextVersion = own.isEmpty() ? 0 : own.getLast().version() + 1;
  }

  CustomerId customer() {
    return customer;
  }

  CustomerCard.Row card() {
    return card;
  }

  ProposalState proposals() {
    return proposals;
  }

  /** The version that the next proposal takes in the customer's stream. */
  long nextVersion() {
    return nextVersion;
  }

  CustomerMeasures measures(TierScheme scheme, LocalDate at) {
    return CustomerMeasures.at(
        customer,
        at,
        scheme.classes(),
        new MeasureSheet().fold(customer, known).measuredAt(at),
        SalesBook.of(customer, known));
  }

  Optional<TierStep> held(TierScheme scheme, LocalDate at) {
    return card.tierOn(scheme.key(), at);
  }

  /** Whether the finding is worth putting before people. */
  boolean isDue(TierFinding found, TierScheme scheme, LocalDate at) {
    return new Proposing(scheme, at)
        .isDue(
            found,
            held(scheme, at).map(step -> new Held(step.tier(), step.on())),
            proposals.last(scheme.key()).map(this::asked));
  }

  private Asked asked(TierProposed last) {
    boolean corrected = Amendments.since(last.basis(), last.found().events(), known).isPresent();
    return new Asked(last.found(), last.schemeVersion(), last.on(), corrected, answer(last));
  }

  private Optional<Answer> answer(TierProposed last) {
    EventId id = ProposalIds.of(last);
    return card.tiers().stream()
        .filter(step -> step.proposal().filter(id::equals).isPresent())
        .findFirst()
        .map(step -> answer(last, step))
        .or(() -> Optional.ofNullable(declined.get(id)).map(Answer.Declined::new));
  }

  private static Answer answer(TierProposed last, TierStep step) {
    return last.found().tier().equals(Optional.of(step.tier()))
        ? Answer.Accepted.ACCEPTED
        : new Answer.Overridden(step.until().orElse(LocalDate.MAX));
  }
}

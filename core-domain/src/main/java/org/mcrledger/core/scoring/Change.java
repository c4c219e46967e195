package org.mcrledger.core.scoring;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.event.AgreementEvent;
import org.mcrledger.core.event.ContactEvent;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.CustomerEvent;
import org.mcrledger.core.event.EngagementEvent;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.MeasureEvent;
import org.mcrledger.core.event.OpportunityEvent;
import org.mcrledger.core.event.ProposalEvent;
import org.mcrledger.core.event.ReplayEvent;
import org.mcrledger.core.event.RevenueEvent;
import org.mcrledger.core.event.RuleEvent;
import org.mcrledger.core.event.ScoreEvent;
import org.mcrledger.core.event.StaffEvent;
import org.mcrledger.core.term.ContactId;

/**
 * What an event may change in scores.
 *
 * @param from the first day whose scores it may change
 * @param contacts whose scores; meaningless where it is the whole customer's
 * @param wholeCustomer all contacts of the event's customers
 */
public record Change(LocalDate from, Set<ContactId> contacts, boolean wholeCustomer) {
  private static final Set<String> SCORED =
      Set.of("contact", "customer", "engagement", "opportunity");

  /** Nothing that any score rests on. */
  public static final Change NONE = new Change(LocalDate.MAX, Set.of(), false);

  /** Whatever a score of the customer rests on, since ever. */
  public static final Change EVERYTHING = new Change(LocalDate.MIN, Set.of(), true);

  public Change {
    contacts = Set.copyOf(contacts);
  }

  /** What the event may change; empty for one that no score rests on. */
  public static Optional<Change> of(LedgerEvent event) {
    return switch (event) {
      case ContactEvent e -> of(e);
      case CustomerEvent e -> of(e);
      case EngagementEvent e -> of(e);
      case OpportunityEvent e -> of(e);
      case CorrectionEvent e -> of(e);
      case AgreementEvent _,
          MeasureEvent _,
          ProposalEvent _,
          ReplayEvent _,
          RevenueEvent _,
          RuleEvent _,
          ScoreEvent _,
          StaffEvent _ ->
          Optional.empty();
    };
  }

  private static Optional<Change> of(ContactEvent event) {
    return switch (event) {
      case ContactEvent.ContactRegistered e -> Optional.of(always(Set.of(e.contact())));
      case ContactEvent.PositionTaken _, ContactEvent.ContactLeft _, ContactEvent.NeedServed _ ->
          Optional.of(since(event, Set.of(event.contact())));
      case ContactEvent.IntimacyOverridden _,
          ContactEvent.SupportOverridden _,
          ContactEvent.ContactErased _ ->
          Optional.empty();
    };
  }

  private static Optional<Change> of(CustomerEvent event) {
    return switch (event) {
      case CustomerEvent.CustomerRegistered _, CustomerEvent.ProfileRevised _ ->
          Optional.of(EVERYTHING);
      case CustomerEvent.HospitalityRuled e -> Optional.of(new Change(e.on(), Set.of(), true));
      case CustomerEvent.OwnerAssigned _, CustomerEvent.TierDecided _ -> Optional.empty();
    };
  }

  private static Optional<Change> of(EngagementEvent event) {
    return switch (event) {
      case EngagementEvent.EngagementHeld e -> {
        Set<ContactId> contacts = new HashSet<>();
        e.theirs().forEach(participant -> contacts.add(participant.contact()));
        e.invited().forEach(invitee -> contacts.add(invitee.contact()));
        yield contacts.isEmpty() ? Optional.empty() : Optional.of(since(e, contacts));
      }
      case EngagementEvent.InvitationAnswered e -> Optional.of(since(e, Set.of(e.contact())));
      case EngagementEvent.EngagementPlanned _,
          EngagementEvent.ContactInvited _,
          EngagementEvent.EngagementCancelled _,
          EngagementEvent.ConsensusSettled _ ->
          Optional.empty();
    };
  }

  private static Optional<Change> of(OpportunityEvent event) {
    return switch (event) {
      case OpportunityEvent.StanceRecorded e -> Optional.of(since(e, Set.of(e.contact())));
      case OpportunityEvent.OpportunityOpened _, OpportunityEvent.OpportunityClosed _ ->
          Optional.empty();
    };
  }

  /**
   * What an amended event had said of whom, and since when, may itself have been amended before:
   * everything of its customers is scored anew.
   */
  private static Optional<Change> of(CorrectionEvent event) {
    return SCORED.contains(event.stream().concept()) ? Optional.of(EVERYTHING) : Optional.empty();
  }

  /** This change and the other as one, so that a batch of events is scored once. */
  public Change and(Change other) {
    Set<ContactId> both = new HashSet<>(contacts);
    both.addAll(other.contacts);
    LocalDate earlier = from.isBefore(other.from) ? from : other.from;
    return new Change(earlier, both, wholeCustomer || other.wholeCustomer);
  }

  private static Change since(LedgerEvent event, Set<ContactId> contacts) {
    return new Change(event.occurred().countsFrom(), contacts, false);
  }

  private static Change always(Set<ContactId> contacts) {
    return new Change(LocalDate.MIN, contacts, false);
  }
}

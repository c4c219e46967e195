package org.mcrledger.core.report;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.mcrledger.core.term.ConsensusItem;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.Invitee;
import org.mcrledger.core.term.OurParticipant;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.TheirParticipant;

/** Which persons an event speaks of, so that it can be shown with their names, or not at all. */
public record Mentions(Set<ContactId> contacts, Set<StaffId> staff) {
  private static final Mentions NOBODY = new Mentions(Set.of(), Set.of());

  public Mentions {
    contacts = Set.copyOf(contacts);
    staff = Set.copyOf(staff);
  }

  public static Mentions of(LedgerEvent event) {
    return switch (event) {
      case ContactEvent e -> of(e);
      case CorrectionEvent.Corrected e -> of(e.replacement());
      case CustomerEvent.OwnerAssigned e -> ours(Stream.of(e.owner()));
      case EngagementEvent e -> of(e);
      case OpportunityEvent.StanceRecorded e -> theirs(Stream.of(e.contact()));
      case ScoreEvent.ContactScored e -> theirs(Stream.of(e.contact()));
      case StaffEvent e -> ours(Stream.of(e.staff()));
      case AgreementEvent _,
          CorrectionEvent.Voided _,
          CustomerEvent.CustomerRegistered _,
          CustomerEvent.ProfileRevised _,
          CustomerEvent.HospitalityRuled _,
          CustomerEvent.TierDecided _,
          MeasureEvent _,
          OpportunityEvent.OpportunityOpened _,
          OpportunityEvent.OpportunityClosed _,
          ProposalEvent _,
          ReplayEvent _,
          RevenueEvent _,
          RuleEvent _ ->
          NOBODY;
    };
  }

  private static Mentions of(ContactEvent event) {
    Stream<ContactId> others =
        switch (event) {
          case ContactEvent.ContactRegistered e -> e.position().reportsTo().stream();
          case ContactEvent.PositionTaken e -> e.position().reportsTo().stream();
          case ContactEvent.ContactLeft e -> e.replacedBy().stream();
          case ContactEvent.NeedServed _,
              ContactEvent.IntimacyOverridden _,
              ContactEvent.SupportOverridden _,
              ContactEvent.ContactErased _ ->
              Stream.empty();
        };
    return theirs(Stream.concat(Stream.of(event.contact()), others));
  }

  private static Mentions of(EngagementEvent event) {
    return switch (event) {
      case EngagementEvent.EngagementPlanned e -> ours(e.ours().stream());
      case EngagementEvent.ContactInvited e -> theirs(Stream.of(e.contact()));
      case EngagementEvent.InvitationAnswered e -> theirs(Stream.of(e.contact()));
      case EngagementEvent.EngagementHeld e ->
          new Mentions(
              set(
                  Stream.concat(
                      e.theirs().stream().map(TheirParticipant::contact),
                      e.invited().stream().map(Invitee::contact))),
              set(
                  Stream.concat(
                      e.ours().stream().map(OurParticipant::staff),
                      e.consensus().stream().map(ConsensusItem::owner).flatMap(Optional::stream))));
      case EngagementEvent.EngagementCancelled _, EngagementEvent.ConsensusSettled _ -> NOBODY;
    };
  }

  private static Mentions theirs(Stream<ContactId> contacts) {
    return new Mentions(set(contacts), Set.of());
  }

  private static Mentions ours(Stream<StaffId> staff) {
    return new Mentions(Set.of(), set(staff));
  }

  private static <T> Set<T> set(Stream<T> all) {
    return all.collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the event says what someone holds a person to be: to be shown only by need to know. */
  public static boolean judges(LedgerEvent event) {
    return switch (event) {
      case ContactEvent.NeedServed _,
          ContactEvent.IntimacyOverridden _,
          ContactEvent.SupportOverridden _,
          OpportunityEvent.StanceRecorded _,
          ScoreEvent _ ->
          true;
      case CorrectionEvent.Corrected e -> judges(e.replacement());
      case AgreementEvent _,
          ContactEvent.ContactRegistered _,
          ContactEvent.PositionTaken _,
          ContactEvent.ContactLeft _,
          ContactEvent.ContactErased _,
          CorrectionEvent.Voided _,
          CustomerEvent _,
          EngagementEvent _,
          MeasureEvent _,
          OpportunityEvent.OpportunityOpened _,
          OpportunityEvent.OpportunityClosed _,
          ProposalEvent _,
          ReplayEvent _,
          RevenueEvent _,
          RuleEvent _,
          StaffEvent _ ->
          false;
    };
  }
}

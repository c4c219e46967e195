package org.mcrledger.core.correction;

import java.util.stream.Stream;
import org.mcrledger.core.event.AgreementEvent;
import org.mcrledger.core.event.ContactEvent;
import org.mcrledger.core.event.ContactEvent.ContactErased;
import org.mcrledger.core.event.ContactEvent.ContactLeft;
import org.mcrledger.core.event.ContactEvent.ContactRegistered;
import org.mcrledger.core.event.ContactEvent.IntimacyOverridden;
import org.mcrledger.core.event.ContactEvent.NeedServed;
import org.mcrledger.core.event.ContactEvent.PositionTaken;
import org.mcrledger.core.event.ContactEvent.SupportOverridden;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.CustomerEvent;
import org.mcrledger.core.event.CustomerEvent.CustomerRegistered;
import org.mcrledger.core.event.CustomerEvent.HospitalityRuled;
import org.mcrledger.core.event.CustomerEvent.OwnerAssigned;
import org.mcrledger.core.event.CustomerEvent.ProfileRevised;
import org.mcrledger.core.event.CustomerEvent.TierDecided;
import org.mcrledger.core.event.EngagementEvent;
import org.mcrledger.core.event.EngagementEvent.ConsensusSettled;
import org.mcrledger.core.event.EngagementEvent.ContactInvited;
import org.mcrledger.core.event.EngagementEvent.EngagementCancelled;
import org.mcrledger.core.event.EngagementEvent.EngagementHeld;
import org.mcrledger.core.event.EngagementEvent.EngagementPlanned;
import org.mcrledger.core.event.EngagementEvent.InvitationAnswered;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.MeasureEvent;
import org.mcrledger.core.event.OpportunityEvent;
import org.mcrledger.core.event.OpportunityEvent.OpportunityClosed;
import org.mcrledger.core.event.OpportunityEvent.OpportunityOpened;
import org.mcrledger.core.event.OpportunityEvent.StanceRecorded;
import org.mcrledger.core.event.Outcome;
import org.mcrledger.core.event.ProposalEvent;
import org.mcrledger.core.event.ReplayEvent;
import org.mcrledger.core.event.RevenueEvent;
import org.mcrledger.core.event.RuleEvent;
import org.mcrledger.core.event.ScoreEvent;
import org.mcrledger.core.event.StaffEvent;
import org.mcrledger.core.event.StaffEvent.StaffRegistered;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.StaffId;

/**
 * Which events of other streams rest on a registration: those that name whom it entered. Outcomes
 * rest on nothing, since they are found anew.
 */
public final class Resting {
  private Resting() {}

  /**
   * Whether {@code other} rests on {@code target}; both hold, and stand as corrected. What rests on
   * an event in its own stream is said by {@link EffectiveFold#unfit}.
   */
  public static boolean on(LedgerEvent target, LedgerEvent other) {
    if (other.stream().equals(target.stream()) || other instanceof Outcome) {
      return false;
    }
    return switch (target) {
      case CustomerRegistered e -> other.customers().contains(e.customer());
      case ContactRegistered e -> contactsIn(other).anyMatch(e.contact()::equals);
      case StaffRegistered e -> staffIn(other).anyMatch(e.staff()::equals);
      case CustomerEvent _,
          ContactEvent _,
          EngagementEvent _,
          OpportunityEvent _,
          AgreementEvent _,
          MeasureEvent _,
          ProposalEvent _,
          ReplayEvent _,
          RevenueEvent _,
          RuleEvent _,
          ScoreEvent _,
          StaffEvent _,
          CorrectionEvent _ ->
          false;
    };
  }

  /**
   * Whether anything can: who finds it out has to read much, and only registrations are worth it.
   */
  public static boolean isPossibleOn(LedgerEvent target) {
    return target instanceof CustomerRegistered
        || target instanceof ContactRegistered
        || target instanceof StaffRegistered;
  }

  private static Stream<ContactId> contactsIn(LedgerEvent event) {
    return switch (event) {
      case ContactEvent e -> contactsIn(e);
      case EngagementEvent e -> contactsIn(e);
      case OpportunityEvent e -> contactsIn(e);
      case CustomerEvent _,
          AgreementEvent _,
          MeasureEvent _,
          ProposalEvent _,
          ReplayEvent _,
          RevenueEvent _,
          RuleEvent _,
          ScoreEvent _,
          StaffEvent _,
          CorrectionEvent _ ->
          Stream.empty();
    };
  }

  private static Stream<ContactId> contactsIn(ContactEvent event) {
    return switch (event) {
      case ContactRegistered e -> e.position().reportsTo().stream();
      case PositionTaken e -> e.position().reportsTo().stream();
      case ContactLeft e -> e.replacedBy().stream();
      case NeedServed _, IntimacyOverridden _, SupportOverridden _, ContactErased _ ->
          Stream.empty();
    };
  }

  private static Stream<ContactId> contactsIn(EngagementEvent event) {
    return switch (event) {
      case ContactInvited e -> Stream.of(e.contact());
      case InvitationAnswered e -> Stream.of(e.contact());
      case EngagementHeld e ->
          Stream.concat(
              e.theirs().stream().map(participant -> participant.contact()),
              e.invited().stream().map(invitee -> invitee.contact()));
      case EngagementPlanned _, EngagementCancelled _, ConsensusSettled _ -> Stream.empty();
    };
  }

  private static Stream<ContactId> contactsIn(OpportunityEvent event) {
    return switch (event) {
      case StanceRecorded e -> Stream.of(e.contact());
      case OpportunityOpened _, OpportunityClosed _ -> Stream.empty();
    };
  }

  private static Stream<StaffId> staffIn(LedgerEvent event) {
    return switch (event) {
      case CustomerEvent e -> staffIn(e);
      case EngagementEvent e -> staffIn(e);
      case ContactEvent _,
          OpportunityEvent _,
          AgreementEvent _,
          MeasureEvent _,
          ProposalEvent _,
          ReplayEvent _,
          RevenueEvent _,
          RuleEvent _,
          ScoreEvent _,
          StaffEvent _,
          CorrectionEvent _ ->
          Stream.empty();
    };
  }

  private static Stream<StaffId> staffIn(CustomerEvent event) {
    return switch (event) {
      case OwnerAssigned e -> Stream.of(e.owner());
      case CustomerRegistered _, ProfileRevised _, HospitalityRuled _, TierDecided _ ->
          Stream.empty();
    };
  }

  private static Stream<StaffId> staffIn(EngagementEvent event) {
    return switch (event) {
      case EngagementPlanned e -> e.ours().stream();
      case EngagementHeld e ->
          Stream.concat(
              e.ours().stream().map(participant -> participant.staff()),
              e.consensus().stream().flatMap(item -> item.owner().stream()));
      case ContactInvited _, InvitationAnswered _, EngagementCancelled _, ConsensusSettled _ ->
          Stream.empty();
    };
  }
}

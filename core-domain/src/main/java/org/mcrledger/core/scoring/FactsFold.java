package org.mcrledger.core.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
import org.mcrledger.core.event.Effects;
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
import org.mcrledger.core.event.ProposalEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.ReplayEvent;
import org.mcrledger.core.event.RevenueEvent;
import org.mcrledger.core.event.RuleEvent;
import org.mcrledger.core.event.ScoreEvent;
import org.mcrledger.core.event.StaffEvent;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EngagementId;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.InvitationAnswer;
import org.mcrledger.core.term.Invitee;

/**
 * Collects the facts of a customer's contacts, event by event in the order of their positions. It
 * may be kept and go on with later events, as long as none of them voids or corrects an earlier
 * one: then it is made anew, of what holds.
 */
public final class FactsFold {
  private final Map<ContactId, List<Fact>> facts = new LinkedHashMap<>();
  private final Map<ContactId, Employments> employments = new LinkedHashMap<>();
  private final Map<CustomerId, CustomerTraits> customers = new HashMap<>();
  private final Map<EngagementId, EngagementKind> planned = new HashMap<>();
  private final List<Recorded<InvitationAnswered>> answered = new ArrayList<>();
  private final Map<ContactId, Set<CustomerId>> formerCustomers = new HashMap<>();

  /** Of events in the order of their positions; voids and corrections among them are applied. */
  public static FactsFold of(List<Recorded<LedgerEvent>> recorded) {
    FactsFold fold = new FactsFold();
    Effects.effective(recorded).forEach(fold::add);
    return fold;
  }

  /** One more event of the customer's, later than those before. */
  public void add(Recorded<LedgerEvent> recorded) {
    switch (recorded.event()) {
      case ContactEvent event -> add(recorded, event);
      case CustomerEvent event -> add(event);
      case EngagementEvent event -> add(recorded, event);
      case OpportunityEvent event -> add(recorded, event);
      case AgreementEvent _,
          MeasureEvent _,
          ProposalEvent _,
          ReplayEvent _,
          RevenueEvent _,
          RuleEvent _,
          ScoreEvent _,
          StaffEvent _ -> {}
      case CorrectionEvent _ ->
          throw new IllegalArgumentException("corrections are applied before facts are folded");
    }
  }

  private void add(Recorded<LedgerEvent> recorded, ContactEvent event) {
    switch (event) {
      case ContactRegistered e -> employments.put(e.contact(), employed(e).with(e));
      case PositionTaken e -> {
        employments.put(e.contact(), employed(e).with(e));
        e.previous()
            .ifPresent(
                former ->
                    formerCustomers.computeIfAbsent(e.contact(), _ -> new HashSet<>()).add(former));
      }
      case ContactLeft e -> employments.put(e.contact(), employed(e).with(e));
      case NeedServed e ->
          put(e.contact(), new Fact.Service(recorded.id(), recorded.position(), e.on(), e.need()));
      case IntimacyOverridden _, SupportOverridden _, ContactErased _ -> {}
    }
  }

  private Employments employed(ContactEvent event) {
    return employments.getOrDefault(event.contact(), Employments.NONE);
  }

  private void add(CustomerEvent event) {
    CustomerTraits known = customers.getOrDefault(event.customer(), CustomerTraits.UNKNOWN);
    customers.put(
        event.customer(),
        switch (event) {
          case CustomerRegistered e -> known.withIndustry(e.on(), e.profile().industry());
          case ProfileRevised e -> known.withIndustry(e.on(), e.profile().industry());
          case HospitalityRuled e -> known.withHospitality(e.on(), e.rule());
          case OwnerAssigned _, TierDecided _ -> known;
        });
  }

  private void add(Recorded<LedgerEvent> recorded, EngagementEvent event) {
    switch (event) {
      case EngagementPlanned e -> planned.put(e.engagement(), e.kind());
      case InvitationAnswered e -> answered.add(recorded.with(e));
      case EngagementHeld e -> hold(recorded, e);
      case ContactInvited _, EngagementCancelled _, ConsensusSettled _ -> {}
    }
  }

  /** One touch for each of theirs who came, however often the contact is named. */
  private void hold(Recorded<LedgerEvent> recorded, EngagementHeld e) {
    planned.put(e.engagement(), e.kind());
    Set<ContactId> came = whoCame(e);
    Set<ContactId> invited = new HashSet<>();
    for (Invitee invitee : e.invited()) {
      invited.add(invitee.contact());
      InvitationAnswer answer =
          came.contains(invitee.contact()) ? InvitationAnswer.ATTENDED : invitee.answer();
      if (answer != InvitationAnswer.OPEN) {
        put(invitee.contact(), answer(recorded, e, answer, invitee.seniority().level()));
      }
    }
    int ours = Ranks.ours(e);
    for (ContactId contact : came) {
      put(
          contact,
          new Fact.Touch(
              recorded.id(),
              recorded.position(),
              e.on(),
              e.kind(),
              invited.contains(contact),
              Ranks.of(contact, e),
              ours));
    }
  }

  private static Set<ContactId> whoCame(EngagementHeld e) {
    Set<ContactId> came = new LinkedHashSet<>();
    e.theirs().forEach(participant -> came.add(participant.contact()));
    e.invited().stream()
        .filter(invitee -> invitee.answer() == InvitationAnswer.ATTENDED)
        .forEach(invitee -> came.add(invitee.contact()));
    return came;
  }

  private static Fact answer(
      Recorded<LedgerEvent> recorded, EngagementHeld e, InvitationAnswer answer, int seniority) {
    return new Fact.Answer(
        recorded.id(), recorded.position(), e.on(), e.engagement(), e.kind(), answer, seniority);
  }

  private void add(Recorded<LedgerEvent> recorded, OpportunityEvent event) {
    switch (event) {
      case StanceRecorded e ->
          put(
              e.contact(),
              new Fact.StanceTaken(
                  recorded.id(),
                  recorded.position(),
                  e.occurred(),
                  e.opportunity(),
                  e.stance(),
                  e.importance(),
                  e.competitorFavoured().isPresent()));
      case OpportunityOpened _, OpportunityClosed _ -> {}
    }
  }

  private void put(ContactId contact, Fact fact) {
    facts.computeIfAbsent(contact, _ -> new ArrayList<>()).add(fact);
  }

  /** The facts of all contacts. */
  public CustomerFacts facts() {
    return facts(_ -> true);
  }

  /** The facts of these contacts as they stand; more events may follow, and it be asked again. */
  public CustomerFacts facts(Predicate<ContactId> whose) {
    Map<ContactId, List<Fact>> answers = new HashMap<>();
    for (Recorded<InvitationAnswered> each : answered) {
      if (whose.test(each.event().contact())) {
        answer(each)
            .ifPresent(
                fact ->
                    answers
                        .computeIfAbsent(each.event().contact(), _ -> new ArrayList<>())
                        .add(fact));
      }
    }
    Map<ContactId, Facts> ofContacts = new HashMap<>();
    Set<CustomerId> former = new HashSet<>();
    employments.forEach(
        (contact, employment) -> {
          if (whose.test(contact)) {
            former.addAll(formerCustomers.getOrDefault(contact, Set.of()));
            List<Fact> all = new ArrayList<>(facts.getOrDefault(contact, List.of()));
            all.addAll(answers.getOrDefault(contact, List.of()));
            ofContacts.put(contact, new Facts(contact, employment, customers, all));
          }
        });
    return new CustomerFacts(ofContacts, former);
  }

  /** Late, since the plan and the contact's rank may be recorded after the answer. */
  private Optional<Fact> answer(Recorded<InvitationAnswered> recorded) {
    InvitationAnswered e = recorded.event();
    int seniority =
        employments
            .getOrDefault(e.contact(), Employments.NONE)
            .on(e.on().to())
            .map(held -> held.seniority().level())
            .orElse(0);
    return Optional.ofNullable(planned.get(e.engagement()))
        .map(
            kind ->
                new Fact.Answer(
                    recorded.id(),
                    recorded.position(),
                    e.on(),
                    e.engagement(),
                    kind,
                    e.answer(),
                    seniority));
  }
}

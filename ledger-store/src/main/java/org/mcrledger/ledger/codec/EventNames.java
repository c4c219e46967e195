package org.mcrledger.ledger.codec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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
import tools.jackson.databind.node.ObjectNode;

/**
 * The stored names of events, so that classes may move and be renamed. Lines are only added: a name
 * once stored is read for ever. A name's last part is the verb in the past.
 */
public final class EventNames {

  /**
   * Name, class, and how each old revision becomes the next; there is one more revision than there
   * are steps.
   */
  private static final List<EventName> ALL =
      List.of(
          name("agreement.drafted", AgreementEvent.AgreementDrafted.class),
          name("agreement.signed", AgreementEvent.AgreementSigned.class),
          name("agreement.renewed", AgreementEvent.AgreementRenewed.class),
          name("agreement.amended", AgreementEvent.AgreementAmended.class),
          name("agreement.terminated", AgreementEvent.AgreementTerminated.class),
          name("contact.registered", ContactEvent.ContactRegistered.class),
          name("contact.position-taken", ContactEvent.PositionTaken.class),
          name("contact.left", ContactEvent.ContactLeft.class),
          name("contact.need-served", ContactEvent.NeedServed.class),
          name("contact.erased", ContactEvent.ContactErased.class),
          name("contact.intimacy-overridden", ContactEvent.IntimacyOverridden.class),
          name("contact.support-overridden", ContactEvent.SupportOverridden.class),
          name("correction.voided", CorrectionEvent.Voided.class),
          name("correction.corrected", CorrectionEvent.Corrected.class),
          name("customer.registered", CustomerEvent.CustomerRegistered.class),
          name("customer.profile-revised", CustomerEvent.ProfileRevised.class),
          name("customer.hospitality-ruled", CustomerEvent.HospitalityRuled.class),
          name("customer.owner-assigned", CustomerEvent.OwnerAssigned.class),
          // Since revision 2 it may name the proposal that it answers.
          new EventName(
              "customer.tier-decided",
              CustomerEvent.TierDecided.class,
              List.of(UnaryOperator.identity())),
          name("engagement.planned", EngagementEvent.EngagementPlanned.class),
          name("engagement.contact-invited", EngagementEvent.ContactInvited.class),
          name("engagement.invitation-answered", EngagementEvent.InvitationAnswered.class),
          name("engagement.held", EngagementEvent.EngagementHeld.class),
          name("engagement.cancelled", EngagementEvent.EngagementCancelled.class),
          name("engagement.consensus-settled", EngagementEvent.ConsensusSettled.class),
          name("measure.taken", MeasureEvent.MeasureTaken.class),
          name("opportunity.opened", OpportunityEvent.OpportunityOpened.class),
          name("opportunity.stance-recorded", OpportunityEvent.StanceRecorded.class),
          name("opportunity.closed", OpportunityEvent.OpportunityClosed.class),
          name("proposal.tier-proposed", ProposalEvent.TierProposed.class),
          name("proposal.declined", ProposalEvent.ProposalDeclined.class),
          name("replay.saved", ReplayEvent.ReplaySaved.class),
          name("revenue.orders-recorded", RevenueEvent.OrdersRecorded.class),
          name("revenue.receipts-recorded", RevenueEvent.ReceiptsRecorded.class),
          name("revenue.recorded", RevenueEvent.RevenueRecorded.class),
          name("rules.drafted", RuleEvent.RulesDrafted.class),
          name("rules.draft-discarded", RuleEvent.DraftDiscarded.class),
          name("rules.made-official", RuleEvent.SchemeMadeOfficial.class),
          // Since revision 2 it may name events as evidence.
          new EventName(
              "rules.published",
              RuleEvent.RulesPublished.class,
              List.of(payload -> payload.set("evidence", payload.arrayNode()))),
          name("rules.retired", RuleEvent.RulesRetired.class),
          name("score.contact-scored", ScoreEvent.ContactScored.class),
          name("staff.erased", StaffEvent.StaffErased.class),
          name("staff.registered", StaffEvent.StaffRegistered.class));

  private static final Map<String, EventName> BY_ALIAS = new HashMap<>();
  private static final Map<Class<?>, EventName> BY_CLASS = new HashMap<>();

  static {
    for (EventName name : ALL) {
      BY_ALIAS.put(name.alias(), name);
      BY_CLASS.put(name.type(), name);
    }
  }

  private EventNames() {}

  /**
   * One line of the table.
   *
   * @param alias the stored name
   * @param upcasters what turns revision 1 into 2, 2 into 3 and so on. Personal fields keep their
   *     place: they open nowhere else
   */
  public record EventName(
      String alias, Class<? extends LedgerEvent> type, List<UnaryOperator<ObjectNode>> upcasters) {

    public EventName {
      upcasters = List.copyOf(upcasters);
    }

    /** The revision that is written. */
    public int revision() {
      return upcasters.size() + 1;
    }

    /** Brings a payload of an old revision up to the one that the class reads. */
    ObjectNode upcast(ObjectNode payload, int from) {
      ObjectNode current = payload;
      for (UnaryOperator<ObjectNode> step : upcasters.subList(from - 1, upcasters.size()))
        current = step.apply(current);
      return current;
    }
  }

  private static EventName name(String alias, Class<? extends LedgerEvent> type) {
    return new EventName(alias, type, List.of());
  }

  /** The table. */
  public static List<EventName> all() {
    return ALL;
  }

  /** The stored name of an event's class. */
  public static EventName of(Class<? extends LedgerEvent> type) {
    EventName name = BY_CLASS.get(type);
    if (name == null)
      throw new IllegalArgumentException(
          type.getName() + " has no stored name: add a line to EventNames");
    return name;
  }

  /**
   * What a stored name stands for.
   *
   * @throws UnreadableEvent if no version of this program ever wrote that name, or only a newer one
   *     did
   */
  public static EventName of(String alias) {
    EventName name = BY_ALIAS.get(alias);
    if (name == null)
      throw new UnreadableEvent("events named '" + alias + "' are not known to this version");
    return name;
  }
}

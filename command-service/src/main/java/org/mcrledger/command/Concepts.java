package org.mcrledger.command;

import java.util.List;
import java.util.Optional;
import org.mcrledger.command.axon.Concept;
import org.mcrledger.core.agreement.AgreementCommand;
import org.mcrledger.core.agreement.AgreementDecider;
import org.mcrledger.core.agreement.AgreementState;
import org.mcrledger.core.contact.ContactCommand;
import org.mcrledger.core.contact.ContactDecider;
import org.mcrledger.core.contact.ContactState;
import org.mcrledger.core.customer.CustomerCommand;
import org.mcrledger.core.customer.CustomerDecider;
import org.mcrledger.core.customer.CustomerState;
import org.mcrledger.core.engagement.EngagementCommand;
import org.mcrledger.core.engagement.EngagementDecider;
import org.mcrledger.core.engagement.EngagementState;
import org.mcrledger.core.event.AgreementEvent;
import org.mcrledger.core.event.ContactEvent;
import org.mcrledger.core.event.CustomerEvent;
import org.mcrledger.core.event.EngagementEvent;
import org.mcrledger.core.event.MeasureEvent;
import org.mcrledger.core.event.OpportunityEvent;
import org.mcrledger.core.event.ProposalEvent;
import org.mcrledger.core.event.ReplayEvent;
import org.mcrledger.core.event.RevenueEvent;
import org.mcrledger.core.event.RuleEvent;
import org.mcrledger.core.event.StaffEvent;
import org.mcrledger.core.measure.MeasureCommand;
import org.mcrledger.core.measure.MeasureDecider;
import org.mcrledger.core.measure.MeasureState;
import org.mcrledger.core.opportunity.OpportunityCommand;
import org.mcrledger.core.opportunity.OpportunityDecider;
import org.mcrledger.core.opportunity.OpportunityState;
import org.mcrledger.core.proposal.ProposalCommand;
import org.mcrledger.core.proposal.ProposalDecider;
import org.mcrledger.core.proposal.ProposalState;
import org.mcrledger.core.revenue.RevenueCommand;
import org.mcrledger.core.revenue.RevenueDecider;
import org.mcrledger.core.revenue.RevenueState;
import org.mcrledger.core.ruleset.RuleCommand;
import org.mcrledger.core.ruleset.RuleDecider;
import org.mcrledger.core.ruleset.RuleState;
import org.mcrledger.core.savedreplay.SavedReplayCommand;
import org.mcrledger.core.savedreplay.SavedReplayDecider;
import org.mcrledger.core.savedreplay.SavedReplayState;
import org.mcrledger.core.staff.StaffCommand;
import org.mcrledger.core.staff.StaffDecider;
import org.mcrledger.core.staff.StaffState;
import org.mcrledger.core.term.StreamName;

/** The concepts whose commands this service takes: one line of wiring each. */
public final class Concepts {
  public static final Concept<CustomerCommand, CustomerState, CustomerEvent> CUSTOMER =
      new Concept<>(
          "customer",
          CustomerCommand.class,
          CustomerEvent.class,
          new CustomerDecider(),
          CustomerCommand::customer);

  public static final Concept<ContactCommand, ContactState, ContactEvent> CONTACT =
      new Concept<>(
          "contact",
          ContactCommand.class,
          ContactEvent.class,
          new ContactDecider(),
          ContactCommand::contact);

  public static final Concept<StaffCommand, StaffState, StaffEvent> STAFF =
      new Concept<>(
          "staff", StaffCommand.class, StaffEvent.class, new StaffDecider(), StaffCommand::staff);

  public static final Concept<EngagementCommand, EngagementState, EngagementEvent> ENGAGEMENT =
      new Concept<>(
          "engagement",
          EngagementCommand.class,
          EngagementEvent.class,
          new EngagementDecider(),
          EngagementCommand::engagement);

  public static final Concept<OpportunityCommand, OpportunityState, OpportunityEvent> OPPORTUNITY =
      new Concept<>(
          "opportunity",
          OpportunityCommand.class,
          OpportunityEvent.class,
          new OpportunityDecider(),
          OpportunityCommand::opportunity);

  public static final Concept<AgreementCommand, AgreementState, AgreementEvent> AGREEMENT =
      new Concept<>(
          "agreement",
          AgreementCommand.class,
          AgreementEvent.class,
          new AgreementDecider(),
          AgreementCommand::agreement);

  public static final Concept<RevenueCommand, RevenueState, RevenueEvent> REVENUE =
      new Concept<>(
          "revenue",
          RevenueCommand.class,
          RevenueEvent.class,
          new RevenueDecider(),
          RevenueCommand::customer);

  public static final Concept<MeasureCommand, MeasureState, MeasureEvent> MEASURES =
      new Concept<>(
          "measures",
          MeasureCommand.class,
          MeasureEvent.class,
          new MeasureDecider(),
          MeasureCommand::customer);

  public static final Concept<ProposalCommand, ProposalState, ProposalEvent> PROPOSALS =
      new Concept<>(
          "proposals",
          ProposalCommand.class,
          ProposalEvent.class,
          new ProposalDecider(),
          ProposalCommand::customer);

  public static final Concept<RuleCommand, RuleState, RuleEvent> RULES =
      new Concept<>(
          "rules", RuleCommand.class, RuleEvent.class, new RuleDecider(), RuleCommand::rules);

  public static final Concept<SavedReplayCommand, SavedReplayState, ReplayEvent> SAVED_REPLAYS =
      new Concept<>(
          "replay",
          SavedReplayCommand.class,
          ReplayEvent.class,
          new SavedReplayDecider(),
          SavedReplayCommand::replay);

  public static final List<Concept<?, ?, ?>> ALL =
      List.of(
          CUSTOMER,
          CONTACT,
          STAFF,
          ENGAGEMENT,
          OPPORTUNITY,
          AGREEMENT,
          REVENUE,
          MEASURES,
          PROPOSALS,
          RULES,
          SAVED_REPLAYS);

  private Concepts() {}

  /**
   * The concept that rules the stream; empty for streams that no command writes, such as scores.
   */
  public static Optional<Concept<?, ?, ?>> of(StreamName stream) {
    return ALL.stream().filter(concept -> concept.name().equals(stream.concept())).findFirst();
  }
}

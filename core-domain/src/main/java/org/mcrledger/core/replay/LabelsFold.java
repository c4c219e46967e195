package org.mcrledger.core.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mcrledger.core.event.AgreementEvent;
import org.mcrledger.core.event.ContactEvent;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.CustomerEvent;
import org.mcrledger.core.event.CustomerEvent.TierDecided;
import org.mcrledger.core.event.EngagementEvent;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.MeasureEvent;
import org.mcrledger.core.event.OpportunityEvent;
import org.mcrledger.core.event.ProposalEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.ReplayEvent;
import org.mcrledger.core.event.RevenueEvent.OrdersRecorded;
import org.mcrledger.core.event.RevenueEvent.ReceiptsRecorded;
import org.mcrledger.core.event.RevenueEvent.RevenueRecorded;
import org.mcrledger.core.event.RuleEvent;
import org.mcrledger.core.event.ScoreEvent;
import org.mcrledger.core.event.StaffEvent;
import org.mcrledger.core.replay.Labels.DecidedTier;
import org.mcrledger.core.scoring.ShownScore.Overridden;
import org.mcrledger.core.term.ContactId;

/** Takes labels out of events that hold, in the order of their recording. */
public final class LabelsFold {
  private final Map<ContactId, List<Overridden>> overrides = new HashMap<>();
  private final List<DecidedTier> tiers = new ArrayList<>();
  private final RevenueYears revenue = new RevenueYears();
  private final Projects projects = new Projects();

  /** An event that is no label changes nothing. */
  public void add(Recorded<LedgerEvent> recorded) {
    switch (recorded.event()) {
      case ContactEvent event ->
          Overridden.of(recorded, event)
              .ifPresent(
                  set ->
                      overrides.computeIfAbsent(event.contact(), _ -> new ArrayList<>()).add(set));
      case TierDecided decided ->
          tiers.add(new DecidedTier(recorded.id(), recorded.position(), decided));
      case OpportunityEvent event -> projects.add(event);
      case RevenueRecorded sold -> revenue.add(sold);
      case CustomerEvent _,
          OrdersRecorded _,
          ReceiptsRecorded _,
          AgreementEvent _,
          CorrectionEvent _,
          EngagementEvent _,
          MeasureEvent _,
          ProposalEvent _,
          ReplayEvent _,
          RuleEvent _,
          ScoreEvent _,
          StaffEvent _ -> {}
    }
  }

  public Labels labels() {
    return new Labels(overrides, tiers, revenue, projects);
  }
}

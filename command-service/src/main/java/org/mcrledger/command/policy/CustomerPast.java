package org.mcrledger.command.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.mcrledger.core.event.AgreementEvent;
import org.mcrledger.core.event.ContactEvent;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.CustomerEvent;
import org.mcrledger.core.event.EngagementEvent;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.MeasureEvent;
import org.mcrledger.core.event.OpportunityEvent;
import org.mcrledger.core.event.ProposalEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.ReplayEvent;
import org.mcrledger.core.event.RevenueEvent;
import org.mcrledger.core.event.RuleEvent;
import org.mcrledger.core.event.ScoreEvent.ContactScored;
import org.mcrledger.core.event.StaffEvent;
import org.mcrledger.core.scoring.Change;
import org.mcrledger.core.scoring.CustomerFacts;
import org.mcrledger.core.scoring.FactsFold;
import org.mcrledger.core.scoring.Outcomes;
import org.mcrledger.core.term.ContactId;

/**
 * What the policy remembers of one customer: the facts, folded as they come, and the outcomes
 * recorded so far.
 */
final class CustomerPast {
  private FactsFold facts = new FactsFold();
  private final Map<ContactId, Outcomes> outcomes = new HashMap<>();
  private long lastVersion = -1;
  private int size;
  private boolean amended;

  /**
   * Begins the facts anew. Outcomes stay: some may wait to be recorded and are in no ledger yet.
   *
   * @param known what concerns the customer, in order, up to where the policy has followed
   */
  void begin(List<Recorded<LedgerEvent>> known) {
    facts = FactsFold.of(known);
    size = known.size() + outcomes.size();
    amended = false;
  }

  /** How much there is to remember, in events. */
  int size() {
    return size;
  }

  /** The next event of the customer's. A void or correction makes the facts unfit for use. */
  void add(Recorded<LedgerEvent> recorded) {
    size++;
    switch (recorded.event()) {
      case ContactScored scored -> expect(recorded.version(), scored);
      case CorrectionEvent correction -> amended |= Change.of(correction).isPresent();
      case ContactEvent _, CustomerEvent _, EngagementEvent _, OpportunityEvent _ ->
          facts.add(recorded);
      case AgreementEvent _,
          MeasureEvent _,
          ProposalEvent _,
          ReplayEvent _,
          RevenueEvent _,
          RuleEvent _,
          StaffEvent _ -> {}
    }
  }

  /** Whether facts were voided or corrected since: then all is to be read anew. */
  boolean isAmended() {
    return amended;
  }

  /** An outcome that is recorded, or about to be: what is due next is judged against it. */
  void expect(long version, ContactScored outcome) {
    if (version > lastVersion) {
      lastVersion = version;
      outcomes.merge(
          outcome.contact(), Outcomes.NONE.with(outcome), (known, _) -> known.with(outcome));
    }
  }

  /** The version that the next outcome takes in the customer's stream of scores. */
  long nextVersion() {
    return lastVersion + 1;
  }

  CustomerFacts facts(Predicate<ContactId> whose) {
    return facts.facts(whose);
  }

  Map<ContactId, Outcomes> outcomes() {
    return outcomes;
  }
}

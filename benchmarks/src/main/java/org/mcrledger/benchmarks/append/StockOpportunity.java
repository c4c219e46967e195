package org.mcrledger.benchmarks.append;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.event.OpportunityEvent;
import org.mcrledger.core.kernel.Verdict;
import org.mcrledger.core.opportunity.OpportunityCommand;
import org.mcrledger.core.opportunity.OpportunityCommand.OpenOpportunity;
import org.mcrledger.core.opportunity.OpportunityCommand.RecordStance;
import org.mcrledger.core.opportunity.OpportunityDecider;
import org.mcrledger.core.opportunity.OpportunityState;

/**
 * The same rules in an aggregate as Axon's documentation shows it: what is compared is the store.
 */
class StockOpportunity {
  private static final OpportunityDecider DECIDER = new OpportunityDecider();

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String id;

  private OpportunityState state = DECIDER.initial();

  StockOpportunity() {}

  @CommandHandler
  StockOpportunity(OpenOpportunity command, MetaData by) {
    apply(command, by);
  }

  @CommandHandler
  void record(RecordStance command, MetaData by) {
    apply(command, by);
  }

  private void apply(OpportunityCommand command, MetaData by) {
    switch (DECIDER.decide(command, state)) {
      case Verdict.Accepted<OpportunityEvent> accepted ->
          accepted.events().forEach(event -> AggregateLifecycle.apply(event, by));
      case Verdict.Rejected<OpportunityEvent> rejected ->
          throw new IllegalStateException("refused: " + rejected);
    }
  }

  @EventSourcingHandler
  void on(OpportunityEvent event) {
    id = event.opportunity().value();
    state = DECIDER.evolve(state, event);
  }
}

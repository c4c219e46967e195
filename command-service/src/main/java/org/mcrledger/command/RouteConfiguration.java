package org.mcrledger.command;

import org.mcrledger.command.axon.Amending;
import org.mcrledger.command.axon.Dispatcher;
import org.mcrledger.command.axon.History;
import org.mcrledger.command.axon.Streams;
import org.mcrledger.command.proposal.ProposalOrders;
import org.mcrledger.command.route.CommandDesk;
import org.mcrledger.command.route.CommandEdge;
import org.mcrledger.command.route.CommandOperations;
import org.mcrledger.command.route.Corrections;
import org.mcrledger.command.route.Erasing;
import org.mcrledger.command.route.ProposalDesk;
import org.mcrledger.command.route.Repeats;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.kit.clock.WallClock;
import org.mcrledger.kit.json.Bodies;
import org.mcrledger.ledger.subject.SubjectKeys;
import org.mcrledger.rules.RuleShelf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The resources that take commands, by HTTP and within this JVM. */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {
  @Bean
  CommandDesk commandDesk(
      Dispatcher dispatcher,
      Streams streams,
      History history,
      Amending amending,
      SubjectKeys commandSubjectKeys,
      RuleShelf commandRules,
      BusinessClock clock,
      ProposalOrders proposalOrders,
      WallClock wallClock) {
    Corrections corrections = new Corrections(dispatcher, history, amending, clock);
    Erasing erasing = new Erasing(history, commandSubjectKeys, clock);
    return new CommandDesk(
        dispatcher,
        streams,
        history,
        commandRules,
        corrections,
        erasing,
        new Repeats(history),
        clock,
        new ProposalDesk(proposalOrders, wallClock));
  }

  @Bean
  CommandOperations commandOperations() {
    return new CommandOperations();
  }

  @Bean
  CommandEdge commandEdge(CommandDesk desk, Bodies bodies) {
    return new CommandEdge(desk, bodies);
  }
}

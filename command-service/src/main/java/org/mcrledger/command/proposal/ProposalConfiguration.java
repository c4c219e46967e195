package org.mcrledger.command.proposal;

import org.mcrledger.command.LedgerConfiguration.CommandDatabase;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.kit.job.Jobs;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.rules.RuleShelf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Proposals, wired. */
@Configuration(proxyBeanMethods = false)
public class ProposalConfiguration {
  @Bean
  Evaluating evaluating(
      CommandDatabase database, LedgerAppender ledgerAppender, EventCodec commandCodec) {
    return new Evaluating(new Portfolio(database.dataSource()), ledgerAppender, commandCodec);
  }

  @Bean
  ProposalWork proposalWork(Evaluating evaluating, RuleShelf commandRules) {
    return new ProposalWork(evaluating, commandRules);
  }

  @Bean
  TierPolicy tierPolicy(Evaluating evaluating, RuleShelf commandRules) {
    return new TierPolicy(evaluating, commandRules);
  }

  @Bean
  ProposalOrders proposalOrders(Jobs jobs, RuleShelf commandRules, BusinessClock clock) {
    return new ProposalOrders(jobs, commandRules, clock);
  }
}

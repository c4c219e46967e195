package org.mcrledger.command.proposal;

import org.mcrledger.command.LedgerConfiguration.CommandDatabase;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.kit.job.Jobs;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.rules.Schemes;
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
  ProposalWork proposalWork(Evaluating evaluating) {
    return new ProposalWork(evaluating, Schemes.shipped());
  }

  @Bean
  TierPolicy tierPolicy(Evaluating evaluating) {
    return new TierPolicy(evaluating, Schemes.shipped());
  }

  @Bean
  ProposalOrders proposalOrders(Jobs jobs, BusinessClock clock) {
    return new ProposalOrders(jobs, Schemes.shipped(), clock);
  }
}

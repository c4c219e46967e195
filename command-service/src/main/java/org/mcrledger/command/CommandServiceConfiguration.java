package org.mcrledger.command;

import org.mcrledger.command.axon.AxonConfiguration;
import org.mcrledger.command.importing.ImportConfiguration;
import org.mcrledger.command.policy.PolicyConfiguration;
import org.mcrledger.command.proposal.ProposalConfiguration;
import org.mcrledger.kit.KitConfiguration;
import org.mcrledger.kit.KitProperties;
import org.mcrledger.kit.account.AccountApi;
import org.mcrledger.kit.account.Accounts;
import org.mcrledger.kit.job.JobApi;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * All of this service, for a process of its own or beside query-service in one context. Nothing is
 * found by scanning.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommandServiceProperties.class)
@Import({
  KitConfiguration.class,
  LedgerConfiguration.class,
  AxonConfiguration.class,
  RouteConfiguration.class,
  PolicyConfiguration.class,
  ImportConfiguration.class,
  ProposalConfiguration.class,
  AccountApi.class,
  JobApi.class
})
public class CommandServiceConfiguration {
  @Bean
  FirstStart firstStart(Accounts accounts, KitProperties properties) {
    return new FirstStart(accounts, properties);
  }
}

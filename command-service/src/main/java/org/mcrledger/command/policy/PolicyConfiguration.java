package org.mcrledger.command.policy;

import javax.sql.DataSource;
import org.mcrledger.command.CommandServiceProperties;
import org.mcrledger.command.LedgerConfiguration.CommandDatabase;
import org.mcrledger.command.proposal.TierPolicy;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.read.LedgerPulse;
import org.mcrledger.ledger.read.LedgerReader;
import org.mcrledger.rules.RuleShelf;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scoring policy and what it runs on. */
@Configuration(proxyBeanMethods = false)
public class PolicyConfiguration {
  @Bean
  ScoringPolicy scoringPolicy(
      CommandDatabase database,
      LedgerAppender appender,
      EventCodec commandCodec,
      RuleShelf commandRules,
      BusinessClock clock) {
    DataSource ledger = database.dataSource();
    LedgerReader reader = new LedgerReader(ledger);
    return new ScoringPolicy(
        ledger,
        reader,
        new CustomerPasts(reader, commandRules),
        new OutcomeLog(appender, commandCodec),
        clock);
  }

  @Bean
  MonthClose monthClose(
      ScoringPolicy policy, TierPolicy tiers, CommandDatabase database, BusinessClock clock) {
    return new MonthClose(policy, tiers, new PolicyPositions(database.dataSource()), clock);
  }

  @Bean(destroyMethod = "close")
  @ConditionalOnProperty(name = "mcr.command.policy.enabled", matchIfMissing = true)
  LedgerPulse policyPulse(CommandDatabase database) {
    return new LedgerPulse(database.dataSource());
  }

  @Bean
  @ConditionalOnProperty(name = "mcr.command.policy.enabled", matchIfMissing = true)
  PolicyFollower policyFollower(
      ScoringPolicy policy,
      MonthClose months,
      LedgerPulse policyPulse,
      CommandServiceProperties properties) {
    return new PolicyFollower(policy, months, policyPulse, properties.policy().pace());
  }
}

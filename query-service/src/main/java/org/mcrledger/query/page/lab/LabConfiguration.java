package org.mcrledger.query.page.lab;

import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.kit.command.Commands;
import org.mcrledger.kit.reading.AsOfArgument;
import org.mcrledger.kit.reading.Positions;
import org.mcrledger.query.answer.CustomerProfiles;
import org.mcrledger.query.answer.ReadTables;
import org.mcrledger.query.answer.ReportRules;
import org.mcrledger.query.lab.ReplayDesk;
import org.mcrledger.query.lab.ReplayOrders;
import org.mcrledger.query.lab.SavedReplays;
import org.mcrledger.query.lab.judge.Reasons;
import org.mcrledger.query.page.Freshness;
import org.mcrledger.query.page.form.Sending;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The lab's page, to be imported with the others. */
@Configuration(proxyBeanMethods = false)
@Import({LabPage.class, LabForms.class, LabTimelinePage.class, SavedPage.class})
public class LabConfiguration {
  @Bean
  LabRules labRules(ReportRules rules, BusinessClock clock) {
    return new LabRules(rules, clock);
  }

  @Bean
  LabOrders labOrders(
      LabRules labRules,
      ReplayOrders replayOrders,
      BusinessClock clock,
      ObjectProvider<Positions> positions) {
    return new LabOrders(labRules, replayOrders, new AsOfArgument(clock, positions));
  }

  @Bean
  LabDrafts labDrafts(LabOrders labOrders, Commands commands, Freshness freshness) {
    return new LabDrafts(labOrders, new Sending(commands), freshness);
  }

  @Bean
  LabResults labResults(ReadTables tables, BusinessClock clock) {
    return new LabResults(new CustomerProfiles(tables), clock);
  }

  @Bean
  LabDesk labDesk(ReplayDesk replayDesk) {
    return new LabDesk(replayDesk);
  }

  @Bean
  LabViews labViews(
      LabRules labRules,
      LabOrders labOrders,
      LabDesk labDesk,
      LabResults labResults,
      Reasons reasons,
      SavedReplays savedReplays) {
    Judgements judgements = new Judgements(reasons, labResults);
    LabRuns runs = new LabRuns(labDesk, labResults, judgements, savedReplays);
    return new LabViews(labRules, labOrders, labDesk, runs);
  }
}

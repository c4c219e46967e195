package org.mcrledger.query.page;

import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.kit.command.Commands;
import org.mcrledger.kit.command.FileImports;
import org.mcrledger.kit.job.Jobs;
import org.mcrledger.kit.problem.ProblemPage;
import org.mcrledger.query.answer.CustomerQueries;
import org.mcrledger.query.answer.LedgerQueries;
import org.mcrledger.query.answer.LedgerState;
import org.mcrledger.query.answer.Offices;
import org.mcrledger.query.answer.ReportRules;
import org.mcrledger.query.answer.TimelineQueries;
import org.mcrledger.query.history.History;
import org.mcrledger.query.page.form.Sending;
import org.mcrledger.query.page.lab.LabConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The pages, to be imported by the service that shows them. */
@Configuration(proxyBeanMethods = false)
@Import({
  FrameAdvice.class,
  DoorPage.class,
  PreferencesPage.class,
  CustomersPage.class,
  CustomerPage.class,
  CustomerForms.class,
  TierForm.class,
  MeasureForm.class,
  SumForms.class,
  ContactForms.class,
  CorrectionForm.class,
  ErasureForm.class,
  PickPage.class,
  AuditPage.class,
  JumpsPage.class,
  EvaluationPage.class,
  ProposalsPage.class,
  ProposalPage.class,
  ProposalForms.class,
  ContactPage.class,
  ReviewPage.class,
  RulesPage.class,
  RuleForms.class,
  LabConfiguration.class,
  ImportsPage.class,
  ImportPage.class,
  ReversalForm.class,
  LedgerPage.class,
  LoginsPage.class
})
public class PagesConfiguration {
  /**
   * The name is the one under which Spring looks for it. English is not looked up in the language
   * of the machine: there a Chinese server would answer an English reader in Chinese.
   */
  @Bean
  MessageSource messageSource() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  @Bean
  Frames frames(BusinessClock clock, MessageSource messageSource) {
    return new Frames(clock, messageSource);
  }

  @Bean
  Tiers tiers(ReportRules rules, BusinessClock clock) {
    return new Tiers(rules, clock);
  }

  @Bean
  LastDays lastDays(ReportRules rules) {
    return new LastDays(rules);
  }

  @Bean
  OfficialLines officialLines(Offices offices) {
    return new OfficialLines(offices);
  }

  @Bean
  FormViews formViews(CustomerQueries customers, TimelineQueries timelines, BusinessClock clock) {
    return new FormViews(customers, timelines, clock);
  }

  @Bean
  FormDesk formDesk(Commands commands, Freshness freshness) {
    return new FormDesk(new Sending(commands), freshness);
  }

  @Bean
  ProposalDesk proposalDesk(
      Commands commands, Jobs jobs, Freshness freshness, History queryHistory) {
    return new ProposalDesk(commands, jobs, freshness, queryHistory::head);
  }

  @Bean
  ImportDesk importDesk(FileImports imports, Freshness freshness) {
    return new ImportDesk(imports, freshness);
  }

  /** Knows the position of the read model that is furthest behind. */
  @Bean
  Freshness freshness(LedgerQueries ledger) {
    return new Freshness(
        () ->
            ledger.state().processors().stream()
                .mapToLong(LedgerState.Processor::position)
                .min()
                .orElse(0));
  }

  @Bean
  ProblemPage problemPage(Frames frames) {
    return new ShownProblem(frames);
  }
}

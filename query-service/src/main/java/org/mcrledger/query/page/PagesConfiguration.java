package org.mcrledger.query.page;

import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.kit.problem.ProblemPage;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The pages, to be imported by the service that shows them. */
@Configuration(proxyBeanMethods = false)
@Import({FrameAdvice.class, DoorPage.class, PreferencesPage.class})
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
  ProblemPage problemPage(Frames frames) {
    return new ShownProblem(frames);
  }
}

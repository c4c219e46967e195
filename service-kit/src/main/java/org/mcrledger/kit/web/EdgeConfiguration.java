package org.mcrledger.kit.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.mcrledger.kit.KitProperties;
import org.mcrledger.kit.access.ActorArgument;
import org.mcrledger.kit.access.RouteGuard;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.kit.clock.SettableClock;
import org.mcrledger.kit.json.Bodies;
import org.mcrledger.kit.json.Json;
import org.mcrledger.kit.json.StrictBodyArgument;
import org.mcrledger.kit.problem.ProblemAdvice;
import org.mcrledger.kit.problem.ProblemErrorController;
import org.mcrledger.kit.problem.RequestLanguage;
import org.mcrledger.kit.reading.AsOfArgument;
import org.mcrledger.kit.reading.PageRequestArgument;
import org.mcrledger.kit.reading.Positions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How controllers are asked and answer: their parameters, their guard, their JSON, their refusals.
 */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, ProblemErrorController.class})
public class EdgeConfiguration {
  @Bean
  @ConditionalOnProperty(name = "mcr.clock-at", matchIfMissing = false)
  SettableClock settableClock(KitProperties properties) {
    return SettableClock.standingAt(properties.clockAt().orElseThrow(), properties.zone());
  }

  @Bean
  @ConditionalOnProperty(name = "mcr.clock-at", havingValue = "none", matchIfMissing = true)
  BusinessClock businessClock(KitProperties properties) {
    return BusinessClock.ofMachine(properties.zone());
  }

  @Bean
  Bodies bodies(KitProperties properties) {
    return new Bodies(Math.toIntExact(properties.bodyMax().toBytes()));
  }

  /** The name is the one under which Spring looks for it. */
  @Bean
  RequestLanguage localeResolver() {
    return new RequestLanguage();
  }

  @Bean
  JsonMapperBuilderCustomizer ourJson() {
    return Json::apply;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverAnswersWithProblems() {
    return factory ->
        factory.addContextCustomizers(
            context -> {
              if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
              }
            });
  }

  @Bean
  AsOfArgument asOfArgument(BusinessClock clock, ObjectProvider<Positions> positions) {
    return new AsOfArgument(clock, positions);
  }

  private static String text(MultipartFile file) {
    try {
      return new String(file.getBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Bean
  WebMvcConfigurer edge(AsOfArgument asOf, Bodies bodies) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
        resolvers.add(asOf);
        resolvers.add(new PageRequestArgument());
        resolvers.add(new StrictBodyArgument(bodies));
      }

      // A text that comes as a file among the parts of a form is the text that it holds.
      @Override
      public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(MultipartFile.class, String.class, EdgeConfiguration::text);
      }

      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RouteGuard());
        registry.addInterceptor(new KnownParameters());
        registry.addInterceptor(new PrintableParameters());
        registry.addInterceptor(new LanguageChoice());
      }
    };
  }
}

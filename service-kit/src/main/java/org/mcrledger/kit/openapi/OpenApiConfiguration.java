package org.mcrledger.kit.openapi;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description, and what the annotated controllers add to it. */
@Configuration(proxyBeanMethods = false)
@Import(OpenApiResource.class)
public class OpenApiConfiguration {
  @Bean
  ApiOperations controllerOperations(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
    return new ControllerOperations(routes);
  }
}

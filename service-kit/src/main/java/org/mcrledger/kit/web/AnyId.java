package org.mcrledger.kit.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * An organisation's id is made from its name and may hold any character: a slash, a percent sign, a
 * semicolon. Percent-encoded they are part of an id; our routes are matched on the encoded path,
 * one segment at a time, so none of them leads elsewhere.
 */
@Configuration(proxyBeanMethods = false)
class AnyId {
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverTakesAnyId() {
    return factory ->
        factory.addConnectorCustomizers(
            connector -> {
              connector.setEncodedSolidusHandling("passthrough");
              connector.setEncodedReverseSolidusHandling("passthrough");
            });
  }

  @Bean
  HttpFirewall firewallTakesAnyId() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowUrlEncodedSlash(true);
    firewall.setAllowUrlEncodedDoubleSlash(true);
    firewall.setAllowUrlEncodedPercent(true);
    firewall.setAllowUrlEncodedPeriod(true);
    firewall.setAllowBackSlash(true);
    firewall.setAllowSemicolon(true);
    return firewall;
  }
}

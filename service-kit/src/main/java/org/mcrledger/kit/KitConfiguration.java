package org.mcrledger.kit;

import org.mcrledger.kit.account.AccountConfiguration;
import org.mcrledger.kit.job.JobConfiguration;
import org.mcrledger.kit.openapi.OpenApiConfiguration;
import org.mcrledger.kit.web.EdgeConfiguration;
import org.mcrledger.kit.web.SecurityConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/**
 * Everything a service needs at its edge. Services import it by name; nothing here is found by
 * scanning, since standalone has both services in one context.
 */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:kit-defaults.properties")
@EnableConfigurationProperties(KitProperties.class)
@Import({
  EdgeConfiguration.class,
  AccountConfiguration.class,
  JobConfiguration.class,
  OpenApiConfiguration.class,
  SecurityConfiguration.class
})
public class KitConfiguration {}

package org.mcrledger.query;

import org.mcrledger.kit.KitConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * All of this service but its pages, for a process of its own or beside command-service in one
 * context. Nothing is found by scanning.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QueryServiceProperties.class)
@Import({KitConfiguration.class, ReadConfiguration.class, AnswerConfiguration.class})
public class QueryServiceConfiguration {}

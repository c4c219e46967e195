package org.mcrledger.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The service that answers questions and shows the pages, as a process of its own. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(QueryServiceConfiguration.class)
public class QueryService {
  public static void main(String[] args) {
    SpringApplication.run(QueryService.class, args);
  }
}

package org.mcrledger.query;

import org.mcrledger.query.page.PagesConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The service that answers questions and shows the pages, as a process of its own. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({QueryServiceConfiguration.class, PagesConfiguration.class})
public class QueryService {
  public static void main(String[] args) {
    SpringApplication.run(QueryService.class, args);
  }
}

package org.mcrledger.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service that answers questions and shows the pages, as a process of its own. */
@SpringBootApplication
public class QueryService {
  public static void main(String[] args) {
    SpringApplication.run(QueryService.class, args);
  }
}

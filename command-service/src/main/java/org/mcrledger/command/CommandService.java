package org.mcrledger.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service that takes commands, as a process of its own. */
@SpringBootApplication
public class CommandService {
  public static void main(String[] args) {
    SpringApplication.run(CommandService.class, args);
  }
}

package org.mcrledger.command;

import org.mcrledger.kit.KitProperties;
import org.mcrledger.kit.account.Accounts;
import org.mcrledger.kit.account.FirstAdministrator;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Where nobody has an account yet, makes {@code admin}; a password that was generated is said once,
 * on stdout.
 */
final class FirstStart implements ApplicationRunner {
  private final Accounts accounts;
  private final KitProperties properties;

  FirstStart(Accounts accounts, KitProperties properties) {
    this.accounts = accounts;
    this.properties = properties;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    FirstAdministrator.ensure(accounts, properties.adminPassword())
        .ifPresent(password -> System.out.println("password of admin (shown once): " + password));
  }
}

package org.mcrledger.kit.account;

import javax.sql.DataSource;
import org.mcrledger.kit.clock.WallClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Accounts and what checks them; the schema must have been brought up to date before. */
@Configuration(proxyBeanMethods = false)
public class AccountConfiguration {
  @Bean
  WallClock wallClock() {
    return WallClock.ofMachine();
  }

  @Bean
  Passwords passwords() {
    return new Passwords();
  }

  @Bean
  Accounts accounts(DataSource dataSource, Passwords passwords, WallClock clock) {
    return new Accounts(dataSource, passwords, clock);
  }

  @Bean
  KnownAccounts knownAccounts(Accounts accounts, WallClock clock) {
    return new KnownAccounts(accounts, clock);
  }

  @Bean
  LoginAttempts loginAttempts(DataSource dataSource, WallClock clock) {
    return new LoginAttempts(dataSource, clock);
  }

  @Bean
  Logins logins(
      KnownAccounts known,
      Accounts accounts,
      Passwords passwords,
      LoginAttempts attempts,
      WallClock clock) {
    return new Logins(known, accounts, passwords, attempts, clock);
  }

  @Bean
  Sessions sessions(DataSource dataSource, KnownAccounts accounts, WallClock clock) {
    return new Sessions(dataSource, accounts, clock);
  }
}

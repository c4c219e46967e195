package org.mcrledger.kit.account;

import java.util.Optional;
import java.util.Set;
import org.mcrledger.kit.access.Role;

/** The first start of an installation makes the account that makes all others. */
public final class FirstAdministrator {
  public static final String LOGIN = "admin";

  private FirstAdministrator() {}

  /**
   * Makes {@code admin} where there is no account yet.
   *
   * @param given the password from the environment, if any
   * @return the password that was generated, to be shown once; empty where none was needed
   */
  public static Optional<String> ensure(Accounts accounts, Optional<String> given) {
    if (!accounts.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> wanted = given.filter(password -> !password.isEmpty());
    String password = wanted.orElseGet(Passwords::generate);
    accounts.create(
        new NewAccount(LOGIN, password, Set.of(Role.ADMIN), Set.of(), Optional.empty()),
        "first start");
    return wanted.isPresent() ? Optional.empty() : Optional.of(password);
  }
}

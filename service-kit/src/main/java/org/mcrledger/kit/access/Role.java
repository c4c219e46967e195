package org.mcrledger.kit.access;

import java.util.Arrays;
import java.util.Optional;

/** What a person is to the company while working here; an account can hold several. */
public enum Role {
  ACCOUNT_MANAGER,
  REGIONAL_HEAD,
  RELATIONSHIP_OFFICE,
  COMMITTEE,
  AUDITOR,
  RULE_AUTHOR,
  ADMIN;

  /** The stable key that is stored and typed, such as {@code account-manager}. */
  public String key() {
    return Keys.of(this);
  }

  public static Optional<Role> of(String key) {
    return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
  }
}

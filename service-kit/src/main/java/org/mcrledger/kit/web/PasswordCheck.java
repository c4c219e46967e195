package org.mcrledger.kit.web;

import org.mcrledger.kit.account.Account;
import org.mcrledger.kit.account.Logins;
import org.mcrledger.kit.problem.Refused;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Lets Spring Security's filters ask our accounts; the channel says which filter it is. */
record PasswordCheck(Logins logins, String channel) implements AuthenticationManager {
  @Override
  public Authentication authenticate(Authentication typed) {
    try {
      Account account =
          logins.verify(
              typed.getName(), String.valueOf(typed.getCredentials()), address(typed), channel);
      ActorAuthentication verified = new ActorAuthentication(account.actor());
      verified.setDetails(typed.getDetails());
      return verified;
    } catch (Refused refused) {
      throw new LoginRefused(refused.problem());
    }
  }

  private static String address(Authentication typed) {
    return typed.getDetails() instanceof WebAuthenticationDetails details
        ? ClientAddress.counted(details.getRemoteAddress())
        : "-";
  }
}

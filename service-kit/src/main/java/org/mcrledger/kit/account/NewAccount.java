package org.mcrledger.kit.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mcrledger.kit.access.Role;
import org.mcrledger.kit.problem.Problem;

/** An account as an administrator asks for it. */
public record NewAccount(
    String login, String password, Set<Role> roles, Set<String> regions, Optional<String> staffId) {
  private static final Pattern LOGIN =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@-]{0,63}");

  public NewAccount {
    login = normal(login);
    roles = Set.copyOf(roles);
    regions = Set.copyOf(regions);
    if (!LOGIN.matcher(login).matches()) {
      throw Problem.of("login-unfit", 422).at("login").with("value", login).asException();
    }
    if (roles.isEmpty()) {
      throw Problem.of("account-needs-a-role", 422).at("roles").asException();
    }
  }

  /** One spelling for one login, however it is typed. */
  static String normal(String login) {
    return Normalizer.normalize(login, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}

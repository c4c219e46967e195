package org.mcrledger.kit.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.access.Role;
import org.mcrledger.kit.json.StrictBody;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.problem.Refused;
import org.mcrledger.kit.reading.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Accounts by REST, there called users. The service that writes accounts imports it; it is the only
 * one that does.
 */
@RestController
@RequestMapping("/api/v1/users")
@Requires(Right.ADMINISTER)
public class AccountApi {
  record NewAccountBody(
      String login,
      String password,
      List<String> roles,
      List<String> regions,
      @Nullable String staff) {}

  record PasswordBody(String password) {}

  record OwnPasswordBody(String present, String password) {}

  record RolesBody(List<String> roles, List<String> regions, @Nullable String staff) {}

  record DisabledBody(boolean disabled) {}

  private final Accounts accounts;
  private final KnownAccounts known;
  private final Logins logins;

  public AccountApi(Accounts accounts, KnownAccounts known, Logins logins) {
    this.accounts = accounts;
    this.known = known;
    this.logins = logins;
  }

  @GetMapping
  Page<Map<String, Object>> list() {
    return new Page<>(accounts.list().stream().map(AccountApi::shown).toList(), null);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> create(@StrictBody NewAccountBody body, Actor by) {
    NewAccount wanted =
        new NewAccount(
            body.login(),
            body.password(),
            roles(body.roles()),
            Set.copyOf(body.regions()),
            Optional.ofNullable(body.staff()));
    return shown(accounts.create(wanted, by.login()));
  }

  @PostMapping("/{login}/password")
  Map<String, Object> setPassword(
      @PathVariable String login, @StrictBody PasswordBody body, Actor by) {
    accounts.setPassword(login, body.password(), by.login());
    return changed(login);
  }

  /**
   * Who changes the own password shows that it is not just a browser left open. A wrong one counts
   * as an attempt to log in: a session that was taken away must not be a place to try passwords
   * out.
   */
  @PostMapping("/me/password")
  @Requires(Right.OWN_ACCOUNT)
  Map<String, Object> setOwnPassword(
      @StrictBody OwnPasswordBody body, Actor me, HttpServletRequest request) {
    try {
      var _ = logins.verify(me.login(), body.present(), request.getRemoteAddr(), "password");
    } catch (Refused refused) {
      throw refused.problem().rule().equals("login-failed")
          ? Problem.of("password-wrong", 422).at("present").asException()
          : refused;
    }
    accounts.setPassword(me.login(), body.password(), me.login());
    return changed(me.login());
  }

  @PostMapping("/{login}/roles")
  Map<String, Object> setRoles(@PathVariable String login, @StrictBody RolesBody body, Actor by) {
    accounts.setRoles(login, roles(body.roles()), by.login());
    accounts.setRegions(login, Set.copyOf(body.regions()), by.login());
    accounts.linkStaff(login, body.staff(), by.login());
    return changed(login);
  }

  @PostMapping("/{login}/disabled")
  Map<String, Object> setDisabled(
      @PathVariable String login, @StrictBody DisabledBody body, Actor by) {
    if (body.disabled()) {
      accounts.disable(login, by.login());
    } else {
      accounts.enable(login, by.login());
    }
    return changed(login);
  }

  private Map<String, Object> changed(String login) {
    known.forget(NewAccount.normal(login));
    return accounts
        .find(login)
        .map(AccountApi::shown)
        .orElseThrow(() -> Problem.of("account-unknown", 404).with("value", login).asException());
  }

  private static Set<Role> roles(List<String> keys) {
    return keys.stream().map(AccountApi::role).collect(Collectors.toSet());
  }

  private static Role role(String key) {
    return Role.of(key)
        .orElseThrow(
            () ->
                Problem.of("role-unknown", 422)
                    .at("roles")
                    .with("value", key)
                    .with("allowed", roleKeys())
                    .asException());
  }

  private static String roleKeys() {
    return Arrays.stream(Role.values()).map(Role::key).collect(Collectors.joining(", "));
  }

  private static Map<String, Object> shown(Account account) {
    Map<String, Object> shown = new TreeMap<>();
    shown.put("login", account.login());
    shown.put("roles", account.roles().stream().map(Role::key).sorted().toList());
    shown.put("regions", account.regions().stream().sorted().toList());
    account.staffId().ifPresent(staff -> shown.put("staff", staff));
    shown.put("createdAt", account.createdAt());
    account.disabledAt().ifPresent(at -> shown.put("disabledAt", at));
    return shown;
  }
}

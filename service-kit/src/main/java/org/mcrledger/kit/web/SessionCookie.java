package org.mcrledger.kit.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mcrledger.kit.account.Account;
import org.mcrledger.kit.account.KnownAccounts;
import org.mcrledger.kit.account.Sessions;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/** Finds who is logged in by the cookie of the browser, and gives and takes that cookie. */
final class SessionCookie implements SecurityContextRepository, LogoutHandler {
  static final String NAME = "MCR_SESSION";

  private final Sessions sessions;
  private final KnownAccounts accounts;

  SessionCookie(Sessions sessions, KnownAccounts accounts) {
    this.sessions = sessions;
    this.accounts = accounts;
  }

  @Override
  @Deprecated
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return context(holder.getRequest());
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return token(request).isPresent();
  }

  /**
   * Nothing. Spring Security saves whoever is verified and has no session yet: a program that sends
   * its password with each request would begin a session, which is a durable write, with each.
   */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  /** Begins the session of somebody who has just logged in by the form. */
  void begin(Authentication verified, HttpServletRequest request, HttpServletResponse response) {
    accounts.active(verified.getName()).ifPresent(account -> begin(account, request, response));
  }

  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    token(request).ifPresent(sessions::end);
    give("", Duration.ZERO, request, response);
  }

  private SecurityContext context(HttpServletRequest request) {
    return token(request)
        .flatMap(sessions::of)
        .<SecurityContext>map(
            account -> new SecurityContextImpl(new ActorAuthentication(account.actor())))
        .orElseGet(SecurityContextHolder::createEmptyContext);
  }

  private void begin(Account account, HttpServletRequest request, HttpServletResponse response) {
    token(request).ifPresent(sessions::end);
    give(sessions.begin(account), Duration.ofSeconds(-1), request, response);
  }

  private static void give(
      String token, Duration age, HttpServletRequest request, HttpServletResponse response) {
    ResponseCookie cookie =
        ResponseCookie.from(NAME, token)
            .path("/")
            .maxAge(age)
            .httpOnly(true)
            .sameSite("Lax")
            .secure(request.isSecure())
            .build();
    response.addHeader("Set-Cookie", cookie.toString());
  }

  static boolean isIn(HttpServletRequest request) {
    return token(request).isPresent();
  }

  private static Optional<String> token(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(NAME))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }
}

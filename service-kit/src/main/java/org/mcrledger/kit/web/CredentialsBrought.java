package org.mcrledger.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests to the API that say themselves who is asking, by a password or by the other service's
 * word, and for which no CSRF token is wanted: nothing of a session or a form concerns them.
 *
 * @param assertions whether the other service's word is taken here at all
 */
record CredentialsBrought(boolean assertions) implements RequestMatcher {
  private static final String BASIC = "Basic ";
  private static final CsrfNeeded CSRF = new CsrfNeeded();

  @Override
  public boolean matches(HttpServletRequest request) {
    return request.getServletPath().startsWith("/api/")
        && (isBasic(request) || (assertions && request.getHeader(Assertions.HEADER) != null))
        && !CSRF.matches(request);
  }

  private static boolean isBasic(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    return header != null && header.regionMatches(true, 0, BASIC, 0, BASIC.length());
  }
}

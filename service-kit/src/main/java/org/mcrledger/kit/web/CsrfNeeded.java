package org.mcrledger.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which requests must carry a CSRF token: those that change something on the strength of what a
 * browser sends by itself. A client that states its credentials in the request needs none, unless a
 * browser says that another site made it send them.
 */
final class CsrfNeeded implements RequestMatcher {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  @Override
  public boolean matches(HttpServletRequest request) {
    return !SAFE.contains(request.getMethod())
        && !(statesCredentials(request) && isOwnSite(request))
        && !isStrangerToApi(request);
  }

  /** Who brings nothing at all is asked for credentials, not for a token. */
  private static boolean isStrangerToApi(HttpServletRequest request) {
    return request.getServletPath().startsWith("/api/")
        && !statesCredentials(request)
        && !SessionCookie.isIn(request);
  }

  private static boolean statesCredentials(HttpServletRequest request) {
    return request.getHeader("Authorization") != null
        || request.getHeader(Assertions.HEADER) != null;
  }

  private static boolean isOwnSite(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    return site == null || OWN_SITE.contains(site);
  }
}

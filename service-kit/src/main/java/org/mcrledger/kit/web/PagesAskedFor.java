package org.mcrledger.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.savedrequest.CookieRequestCache;

/** Which addresses are open to all, and which page to show once somebody has logged in. */
final class PagesAskedFor {
  /** What the login page itself needs, and the error pages. */
  static final String[] OPEN = {
    LoginPage.PATH,
    "/error",
    "/favicon.ico",
    "/assets/**",
    "/css/**",
    "/js/**",
    "/images/**",
    "/webjars/**"
  };

  private PagesAskedFor() {}

  static CookieRequestCache cache() {
    CookieRequestCache cache = new CookieRequestCache();
    cache.setRequestMatcher(PagesAskedFor::isWholePage);
    return cache;
  }

  private static boolean isWholePage(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return request.getMethod().equals("GET")
        && accept != null
        && accept.contains("text/html")
        && request.getHeader("HX-Request") == null;
  }
}

package org.mcrledger.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
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

  /** Only within this address, whatever a cookie says, and right behind any proxy. */
  static void redirectWithin(HttpServletRequest request, HttpServletResponse response, String url)
      throws IOException {
    URI asked = URI.create(url);
    String path = asked.getRawPath();
    String within = path == null || !path.startsWith("/") || path.startsWith("//") ? "/" : path;
    String query = asked.getRawQuery();
    response.sendRedirect(query == null ? within : within + "?" + query);
  }

  private static boolean isWholePage(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return request.getMethod().equals("GET")
        && accept != null
        && accept.contains("text/html")
        && request.getHeader("HX-Request") == null;
  }
}

package org.mcrledger.kit.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What browsers are told not to do, beyond Spring Security's own defaults. */
final class SafeHeaders {
  /**
   * Scripts and styles from our own address only, none inside a page: text that somebody recorded
   * can then never run, even where a page forgot to escape it.
   */
  private static final String PAGES =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

  private SafeHeaders() {}

  static void ofPages(HeadersConfigurer<HttpSecurity> headers) {
    common(headers, PAGES);
  }

  static void ofData(HeadersConfigurer<HttpSecurity> headers) {
    common(headers, DATA);
  }

  private static void common(HeadersConfigurer<HttpSecurity> headers, String policy) {
    headers
        .contentSecurityPolicy(csp -> csp.policyDirectives(policy))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
  }
}

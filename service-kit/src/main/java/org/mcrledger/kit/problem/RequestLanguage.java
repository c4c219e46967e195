package org.mcrledger.kit.problem;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language to answer in: what the address asks for ({@code ?lang=zh}), else what was chosen
 * before (cookie {@code lang}), else what the browser or client accepts.
 */
public final class RequestLanguage implements LocaleResolver {
  public static final String NAME = "lang";
  private static final Duration REMEMBERED = Duration.ofDays(400);

  public static Language of(HttpServletRequest request) {
    return Language.of(request.getParameter(NAME))
        .or(() -> chosen(request))
        .orElseGet(() -> Language.accepted(request.getHeader("Accept-Language")));
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return of(request).locale();
  }

  /** Remembers the choice in the browser. */
  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    if (response != null && locale != null) {
      response.addHeader("Set-Cookie", cookie(Language.of(locale), request.isSecure()));
    }
  }

  private static String cookie(Language language, boolean secure) {
    return ResponseCookie.from(NAME, language.key())
        .path("/")
        .maxAge(REMEMBERED)
        .sameSite("Lax")
        .httpOnly(true)
        .secure(secure)
        .build()
        .toString();
  }

  private static Optional<Language> chosen(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(NAME))
        .flatMap(cookie -> Language.of(cookie.getValue()).stream())
        .findFirst();
  }
}

package org.mcrledger.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mcrledger.kit.problem.Language;
import org.mcrledger.kit.problem.RequestLanguage;
import org.springframework.web.servlet.HandlerInterceptor;

/** Who switches the language by the address has switched it for the pages that follow, too. */
final class LanguageChoice implements HandlerInterceptor {
  private final RequestLanguage languages = new RequestLanguage();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Language.of(request.getParameter(RequestLanguage.NAME))
        .ifPresent(chosen -> languages.setLocale(request, response, chosen.locale()));
    return true;
  }
}

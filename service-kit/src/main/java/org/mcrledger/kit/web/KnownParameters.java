package org.mcrledger.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.problem.RequestLanguage;
import org.mcrledger.kit.reading.DeclaredParameters;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a parameter that a resource of the API does not have: ignored, a filter with a slip of
 * the pen would answer with everything. Pages ignore what they do not know, since old links lead to
 * them.
 */
final class KnownParameters implements HandlerInterceptor {
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && isReadOfApi(request)) {
      List<String> known = DeclaredParameters.of(method);
      for (String name : request.getParameterMap().keySet()) {
        if (!known.contains(name) && !name.equals(RequestLanguage.NAME)) {
          throw unknown(name, known).asException();
        }
      }
    }
    return true;
  }

  private static boolean isReadOfApi(HttpServletRequest request) {
    return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
        && request.getRequestURI().startsWith(request.getContextPath() + "/api/");
  }

  private static Problem unknown(String name, List<String> known) {
    Problem problem =
        known.isEmpty()
            ? Problem.of("parameters-not-taken", 400)
            : Problem.of("parameter-unknown", 400).with("known", String.join(", ", known));
    return problem.at(name).with("name", name);
  }
}

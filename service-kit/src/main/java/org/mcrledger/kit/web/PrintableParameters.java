package org.mcrledger.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import org.mcrledger.kit.json.Printable;
import org.mcrledger.kit.problem.Problem;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses to look for what no database can hold. What is sent to be recorded is checked where it is
 * read, and there refused at its field.
 */
final class PrintableParameters implements HandlerInterceptor {
  private static final Set<String> LOOKING = Set.of("GET", "HEAD");

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (LOOKING.contains(request.getMethod())) {
      request.getParameterMap().forEach(PrintableParameters::check);
    }
    return true;
  }

  private static void check(String name, String[] values) {
    if (!Arrays.stream(values).allMatch(Printable::is)) {
      throw Problem.of("text-not-printable", 400).at(name).asException();
    }
  }
}

package org.mcrledger.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.problem.ProblemAnswer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** The API never redirects to a login page: it says what is missing as a problem. */
final class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    Problem problem =
        e instanceof LoginRefused refused ? refused.problem() : Problem.of("login-needed", 401);
    if (problem.params().containsKey("seconds")) {
      response.setHeader("Retry-After", problem.params().get("seconds"));
    }
    if (problem.status() == 401 && request.getHeader("Sec-Fetch-Mode") == null) {
      // not to browsers: they would ask for a password in a dialog of their own
      response.setHeader("WWW-Authenticate", "Basic realm=\"mcr-ledger\", charset=\"UTF-8\"");
    }
    ProblemAnswer.write(problem, request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    ProblemAnswer.write(of(e), request, response);
  }

  static Problem of(AccessDeniedException e) {
    return Problem.of(e instanceof CsrfException ? "csrf-token-missing" : "not-allowed", 403);
  }
}

package org.mcrledger.kit.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.problem.ProblemAnswer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Sends who is not logged in to the login page, and says there why a login failed. */
final class PageRefusals
    implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {
  private final HandlerExceptionResolver resolver;

  PageRefusals(HandlerExceptionResolver resolver) {
    this.resolver = resolver;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    String login = request.getContextPath() + LoginPage.PATH;
    if (request.getHeader("HX-Request") != null) {
      // a part of a page would take the login page for its answer: move the whole page there
      response.setHeader("HX-Redirect", login);
      ProblemAnswer.write(Problem.of("login-needed", 401), request, response);
    } else {
      response.sendRedirect(login);
    }
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    Problem problem =
        e instanceof LoginRefused refused ? refused.problem() : Problem.of("login-failed", 401);
    response.sendRedirect(request.getContextPath() + LoginPage.addressFor(problem));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException, ServletException {
    resolver.resolveException(request, response, null, ApiRefusals.of(e).asException());
  }
}

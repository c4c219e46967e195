package org.mcrledger.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.account.Account;
import org.mcrledger.kit.account.KnownAccounts;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.problem.ProblemAnswer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the other service's word on who is asking. A false one is refused, not ignored. */
final class AssertionFilter extends OncePerRequestFilter {
  private final Assertions assertions;
  private final KnownAccounts accounts;

  AssertionFilter(Assertions assertions, KnownAccounts accounts) {
    this.assertions = assertions;
    this.accounts = accounts;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getHeader(Assertions.HEADER) == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Actor> actor =
        assertions
            .verify(
                request.getHeader(Assertions.HEADER), request.getMethod(), request.getRequestURI())
            .flatMap(accounts::active)
            .map(Account::actor);
    if (actor.isEmpty()) {
      ProblemAnswer.write(Problem.of("assertion-unfit", 401), request, response);
      return;
    }
    Assertions.note(request);
    SecurityContextHolder.setContext(new SecurityContextImpl(new ActorAuthentication(actor.get())));
    try {
      chain.doFilter(request, response);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}

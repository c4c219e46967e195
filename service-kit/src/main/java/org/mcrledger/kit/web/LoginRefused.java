package org.mcrledger.kit.web;

import org.mcrledger.kit.problem.Problem;
import org.springframework.security.core.AuthenticationException;

/** A login that failed, or that has to wait, with the problem that says so. */
final class LoginRefused extends AuthenticationException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  LoginRefused(Problem problem) {
    super(problem.rule());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}

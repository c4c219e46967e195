package org.mcrledger.kit.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Whatever a controller throws is answered as a problem; what nobody foresaw gets an id and a log
 * entry.
 */
@ControllerAdvice
public class ProblemAdvice {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  private final ObjectProvider<ProblemPage> pages;

  public ProblemAdvice(ObjectProvider<ProblemPage> pages) {
    this.pages = pages;
  }

  @ExceptionHandler
  @Nullable ModelAndView answer(
      Exception e, HttpServletRequest request, HttpServletResponse response) throws Exception {
    if (e instanceof AuthenticationException || e instanceof AccessDeniedException) {
      throw e; // the security chain in front of us knows what to do
    }
    if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
      return null; // who asked has hung up
    }
    return answer(numbered(ProblemOf.exception(e), e, request), request, response);
  }

  @Nullable ModelAndView answer(
      Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ProblemPage page = pages.getIfAvailable();
    if (page != null && !ProblemAnswer.wantsJson(request)) {
      response.setStatus(problem.status());
      return page.show(problem, RequestLanguage.of(request), request);
    }
    ProblemAnswer.write(problem, request, response);
    return null;
  }

  /** Our own faults are logged with an id that the asker is told; nobody outside sees more. */
  static Problem numbered(Problem problem, Throwable cause, HttpServletRequest request) {
    if (problem.status() < 500) {
      return problem;
    }
    String id = UUID.randomUUID().toString();
    LOG.error("{} {} failed, problem {}", request.getMethod(), request.getRequestURI(), id, cause);
    return problem.quoting(id);
  }
}

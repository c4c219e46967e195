package org.mcrledger.kit.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what failed before or behind the controllers: a filter, a rendering, an unknown address.
 */
@Controller
public class ProblemErrorController implements ErrorController {
  private final ProblemAdvice advice;

  public ProblemErrorController(ProblemAdvice advice) {
    this.advice = advice;
  }

  @RequestMapping("${server.error.path:/error}")
  @Nullable ModelAndView error(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return advice.answer(problem(request), request, response);
  }

  private static Problem problem(HttpServletRequest request) {
    Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (thrown instanceof Throwable e) {
      return ProblemAdvice.numbered(ProblemOf.exception(rootOf(e)), e, request);
    }
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return ProblemOf.status(status instanceof Integer code ? code : 404);
  }

  private static Throwable rootOf(Throwable e) {
    Throwable cause = e.getCause();
    return e instanceof jakarta.servlet.ServletException && cause != null ? cause : e;
  }
}

package org.mcrledger.kit.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows a problem to a person. The service with pages supplies it; without one, problems are JSON.
 */
@FunctionalInterface
public interface ProblemPage {
  ModelAndView show(Problem problem, Language language, HttpServletRequest request);
}

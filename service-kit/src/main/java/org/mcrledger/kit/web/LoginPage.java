package org.mcrledger.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.kit.problem.Language;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.problem.Problems;

/**
 * What the login page needs to know: its form posts {@code username}, {@code password} and {@code
 * _csrf} to {@link #PATH}; where a login failed the page is shown again and says {@link #failure}.
 */
public final class LoginPage {
  public static final String PATH = "/login";
  public static final String LOGOUT_PATH = "/logout";
  private static final Set<String> RULES = Set.of("login-failed", "too-many-login-attempts");

  private LoginPage() {}

  /** Why the last attempt failed, as a sentence; empty where there was none. */
  public static Optional<String> failure(HttpServletRequest request, Language language) {
    return Optional.ofNullable(request.getParameter("failed"))
        .filter(RULES::contains)
        .map(rule -> Problem.of(rule, 401).with("seconds", seconds(request)))
        .map(problem -> Problems.sentence(problem, language));
  }

  static String addressFor(Problem problem) {
    String seconds = problem.params().get("seconds");
    return PATH + "?failed=" + problem.rule() + (seconds == null ? "" : "&seconds=" + seconds);
  }

  private static String seconds(HttpServletRequest request) {
    String seconds = request.getParameter("seconds");
    return seconds != null && seconds.matches("\\d{1,5}") ? seconds : "?";
  }
}

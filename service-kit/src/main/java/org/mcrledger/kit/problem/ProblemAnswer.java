package org.mcrledger.kit.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mcrledger.kit.json.Json;

/** Answers a request with a problem, also where no controller was reached. */
public final class ProblemAnswer {
  private ProblemAnswer() {}

  public static void write(
      Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    Language language = RequestLanguage.of(request);
    byte[] body = Json.mapper().writeValueAsBytes(Problems.document(problem, language));
    response.setStatus(problem.status());
    response.setContentType(Problems.MEDIA_TYPE);
    response.setHeader("Content-Language", language.key());
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /**
   * Whether the asker wants data: the API always, elsewhere who neither is a page nor takes HTML.
   */
  public static boolean wantsJson(HttpServletRequest request) {
    Object original = request.getAttribute("jakarta.servlet.error.request_uri");
    String path = original == null ? request.getRequestURI() : original.toString();
    String accept = request.getHeader("Accept");
    boolean page =
        request.getHeader("HX-Request") != null || (accept != null && accept.contains("text/html"));
    return path.startsWith(request.getContextPath() + "/api/") || !page;
  }
}
